package io.mingcha.scan;

import io.mingcha.engine.Engine;
import io.mingcha.engine.Knowledge;
import io.mingcha.engine.NearMiss;
import io.mingcha.engine.NearMisses;
import io.mingcha.fact.Fact;
import io.mingcha.fact.FactSink;
import io.mingcha.fact.Groups;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Flag;
import io.mingcha.finding.Found;
import io.mingcha.rule.Rule;
import io.mingcha.rule.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out why rules have no finding about a person or a unit. */
final class WhyNots {
    private final Coverage coverage;
    private final Mentions mentions;
    private final Inquiry inquiry;
    private final List<Groups> scopes;

    WhyNots(Coverage coverage, Mentions mentions, Inquiry inquiry, List<Groups> scopes) {
        this.coverage = coverage;
        this.mentions = mentions;
        this.inquiry = inquiry;
        this.scopes = scopes;
    }

    /**
     * The reasons, in the order of the rules.
     *
     * @param rules those reported
     * @param knowledge the compiled rules that could be evaluated, with what they are made of
     * @param all every finding of those rules, about whomever
     */
    List<WhyNot> of(Collection<Rule> rules, Knowledge knowledge, List<Finding> all) {
        Set<String> answered =
                all.stream().filter(inquiry::keeps).map(Finding::rule).collect(Collectors.toSet());
        List<Rule> silent =
                rules.stream().filter(rule -> !answered.contains(rule.id())).toList();
        NearMisses misses = new NearMisses(knowledge);
        List<WhyNot> reasons = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            List<Rule> ofScope = silent.stream()
                    .filter(rule -> Knowledge.groupedAs(rule.scope()) == scope)
                    .toList();
            if (!ofScope.isEmpty()) {
                List<Fact> facts = facts(scope, knowledge);
                ofScope.forEach(rule -> reasons.add(reason(rule, misses, facts, all)));
            }
        }
        reasons.sort((a, b) -> a.rule().id().compareTo(b.rule().id()));
        return reasons;
    }

    private WhyNot reason(Rule rule, NearMisses misses, List<Fact> facts, List<Finding> all) {
        String notEvaluated = coverage.whyNot(rule);
        if (notEvaluated != null) {
            return new WhyNot(rule, 0, notEvaluated, 0, List.of(), null);
        }
        List<Finding> ofRule =
                all.stream().filter(finding -> finding.rule().equals(rule.id())).toList();
        int elsewhere = (int) ofRule.stream().filter(inquiry::isAbout).count();
        List<Finding> others = ofRule.stream()
                .filter(finding -> !inquiry.isAbout(finding) && mentions.in(finding))
                .toList();
        boolean flagged = elsewhere > 0 || !others.isEmpty();
        NearMiss nearest = flagged ? null : misses.nearest(rule, ingredients(rule, facts), this::isOwn);
        long lookedAt = rule.looksAt().equals(Rule.FINDINGS)
                ? facts.stream()
                        .filter(fact -> fact instanceof Found && isOwn(fact))
                        .count()
                : mentions.rowsFor(rule);
        return new WhyNot(rule, lookedAt, null, elsewhere, others, nearest);
    }

    private boolean isOwn(Fact fact) {
        return fact instanceof Found found ? inquiry.isAbout(found.finding()) : mentions.in(fact.row());
    }

    /** What a rule can see: of other rules' flags only those it is made of. */
    private static List<Fact> ingredients(Rule rule, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof Flag flag) || rule.madeOf().contains(flag.rule()))
                .toList();
    }

    /** The facts of all groups that speak of the subject, and what rules raised over them. */
    private List<Fact> facts(Scope scope, Knowledge knowledge) {
        List<Fact> facts = new ArrayList<>();
        for (Groups groups : scopes) {
            if (groups.scope() == scope) {
                List<Integer> mentioning = new ArrayList<>();
                for (int group = 0; group < groups.size(); group++) {
                    if (inquiry.concerns(scope, groups.key(group)) && gather(groups, group, facts)) {
                        mentioning.add(group);
                    }
                }
                Set<Integer> chosen = Set.copyOf(mentioning);
                List<Flag> flags = new ArrayList<>();
                new Engine(knowledge, 1).judge(groups, chosen::contains, flags::add, judged -> {});
                facts.addAll(flags);
            }
        }
        return facts;
    }

    private boolean gather(Groups groups, int group, List<Fact> facts) {
        List<Fact> ofGroup = new ArrayList<>();
        groups.make(group, new FactSink() {
            @Override
            public boolean wants(Class<? extends Fact> kind) {
                return true;
            }

            @Override
            public void accept(Fact fact) {
                ofGroup.add(fact);
            }
        });
        boolean mentioned = ofGroup.stream().anyMatch(this::isOwn);
        if (mentioned) {
            facts.addAll(ofGroup);
        }
        return mentioned;
    }
}
