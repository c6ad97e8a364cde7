package io.mingcha.scan;

import io.mingcha.rule.Rule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule: a rule that could not see has not passed.
 *
 * @param rows how much it saw and flagged; none where not evaluated
 * @param reason why it was not evaluated, in Chinese; null where it was
 */
public record RuleOutcome(
        Rule rule,
        Outcome outcome,
        int findings,
        RuleRows rows,
        @Nullable String reason) {
    /** The rows of the rule's table that take part and that it counts; 0 where not evaluated. */
    public long lookedAt() {
        return rows.lookedAt();
    }

    /** The three ways a rule can end. */
    public enum Outcome {
        FLAGGED("有线索"),
        CLEAN("未见异常"),
        NOT_EVALUATED("未评估");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** The word that files carry. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
