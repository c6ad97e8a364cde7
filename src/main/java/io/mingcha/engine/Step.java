package io.mingcha.engine;

import java.util.List;
import org.drools.model.AccumulatePattern;
import org.drools.model.GroupByPattern;
import org.drools.model.Pattern;
import org.drools.model.Variable;

/**
 * What a DRL rule asks for, one pattern after the other.
 *
 * @param kind what is asked of the facts that meet the conditions
 * @param pattern the compiled pattern
 * @param conditions in the order of the text
 * @param counted the variable that holds the count, where there is one; that of the pattern elsewhere
 */
record Step(Kind kind, Pattern<?> pattern, List<Condition> conditions, Variable<?> counted) {
    /** What a step asks for. */
    enum Kind {
        /** There is a fact. */
        FACT,
        /** There is none; a question that only the engine answers. */
        ABSENCE,
        /** The facts are counted in groups. */
        GROUPS,
        /** The facts are counted together. */
        COUNT,
        /** The count meets the conditions. */
        TALLY,
        /** What was taken from a fact or a count meets the conditions; a question that only the engine answers. */
        TAKEN
    }

    /** The pattern that counts in groups. */
    GroupByPattern<?, ?> groups() {
        return (GroupByPattern<?, ?>) pattern;
    }

    /** The pattern whose facts are looked at or counted. */
    Pattern<?> source() {
        return pattern instanceof AccumulatePattern<?> accumulate
                ? (Pattern<?>) counted(accumulate).get(0)
                : pattern;
    }

    /** What a count is taken of: the facts of the first, for which all the others hold. */
    static List<? extends org.drools.model.Condition> counted(AccumulatePattern<?> pattern) {
        return pattern.getCondition().getType() == org.drools.model.Condition.Type.AND
                ? pattern.getCondition().getSubConditions()
                : List.of(pattern.getCondition());
    }
}
