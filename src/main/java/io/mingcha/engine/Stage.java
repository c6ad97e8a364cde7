package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.finding.Flag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private final KieBase base;
    private final FactFilter filter;

    Stage(List<Rule> rules, ClassLoader classes) {
        Model model = new ModelImpl().withRules(rules);
        this.base = KieBaseBuilder.createKieBaseFromModel(
                List.of(model), RuleBaseFactory.newKnowledgeBaseConfiguration(null, classes));
        this.filter = new FactFilter(rules);
    }

    /** Where the facts of a session are gathered. */
    SessionFacts session() {
        return new SessionFacts(filter);
    }

    /** What the rules raise over facts that lie together. */
    List<Flag> judge(Collection<Fact> facts) {
        List<Flag> raised = new ArrayList<>();
        if (facts.isEmpty()) {
            return raised;
        }
        KieSession session = base.newKieSession();
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
}
