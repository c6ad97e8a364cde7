package io.mingcha.notice;

import io.mingcha.finding.Evidence;
import io.mingcha.finding.Subject;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that a person has decided, as a notice needs it.
 *
 * @param caseId its number in the ledger
 * @param unitName of the subject's unit; null where unknown
 * @param foundOn the finding's date
 * @param summary the sentence with its figures
 * @param basis the clauses as they may be printed
 * @param recommendation what the rule recommends to do
 * @param decidedOn the day of the decision
 * @param conclusion what was decided, in Chinese, with the reason where it was cleared or withdrawn
 */
public record Matter(
        String caseId,
        String rule,
        String title,
        Severity severity,
        Ladder ladder,
        Subject subject,
        @Nullable String unitName,
        LocalDate foundOn,
        String summary,
        List<Evidence> evidence,
        List<String> basis,
        String recommendation,
        LocalDate decidedOn,
        String conclusion) {
    /** The first part of the rule's id. */
    String topic() {
        return rule.substring(0, Math.max(0, rule.indexOf('/')));
    }

    /** How its subject is written to. */
    String addressed() {
        return switch (subject.kind()) {
            case PERSON -> (subject.name() == null ? subject.id() : subject.name()) + "同志";
            case UNIT, NONE -> unit();
        };
    }

    /** The unit's name, or its id where it has none. */
    String unit() {
        if (unitName != null) {
            return unitName;
        }
        return subject.unitId() == null ? "有关单位" : subject.unitId();
    }
}
