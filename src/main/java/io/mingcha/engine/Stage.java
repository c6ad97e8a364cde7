package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.finding.Flag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Rules of one scope that can be judged at once, since none is made of another's findings. */
final class Stage {
    private static final int MOST_FIRINGS = 50_000_000;

    private final List<Rule> rules;
    private final ClassLoader classes;
    private final FactFilter filter;
    private final Map<BitSet, KieBase> bases = new ConcurrentHashMap<>();

    Stage(List<Rule> rules, ClassLoader classes) {
        this.rules = rules;
        this.classes = classes;
        this.filter = new FactFilter(rules);
    }

    /** Makes all of its rules ready, for many sessions. */
    Stage ready() {
        bases.computeIfAbsent(all(), this::base);
        return this;
    }

    /** Where the facts of a session are gathered. */
    SessionFacts session() {
        return new SessionFacts(filter);
    }

    /**
     * What the rules raise over facts that lie together.
     *
     * @param once whether there are no others: then only the rules are made ready that could hold over these
     */
    List<Flag> judge(Collection<Fact> facts, boolean once) {
        List<Flag> raised = new ArrayList<>();
        if (facts.isEmpty()) {
            return raised;
        }
        BitSet chosen = once && !bases.containsKey(all()) ? filter.possible(facts) : all();
        if (chosen.isEmpty()) {
            return raised;
        }
        KieSession session = bases.computeIfAbsent(chosen, this::base).newKieSession();
        try {
            session.registerChannel("findings", flag -> raised.add((Flag) flag));
            facts.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new IllegalStateException("the rules raise without end");
            }
        } finally {
            session.dispose();
        }
        return raised;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        return all;
    }

    private KieBase base(BitSet chosen) {
        Model model =
                new ModelImpl().withRules(chosen.stream().mapToObj(rules::get).toList());
        return KieBaseBuilder.createKieBaseFromModel(
                List.of(model), RuleBaseFactory.newKnowledgeBaseConfiguration(null, classes));
    }
}
