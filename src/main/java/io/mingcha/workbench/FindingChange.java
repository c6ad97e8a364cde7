package io.mingcha.workbench;

import io.mingcha.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a matter when rules or figures change.
 *
 * @param before null where it was not found before
 * @param after null where it is not found any more
 * @param fields what differs, by the names of {@code findings.jsonl}; empty where it appears or disappears
 */
public record FindingChange(
        Kind kind, @Nullable Finding before, @Nullable Finding after, List<String> fields) {
    /** The ways a finding can differ. */
    public enum Kind {
        APPEARED("新增"),
        GONE("消失"),
        /** Its judgement is another: how grave, what to do, about whom or of which day. */
        CHANGED("改变"),
        /** The judgement stands, on other figures, rows or words. */
        RESTATED("仅依据");

        private final String chinese;

        Kind(String chinese) {
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

    /** The finding as it will be; as it was, where it disappears. */
    public Finding finding() {
        Finding finding = after == null ? before : after;
        return Objects.requireNonNull(finding);
    }

    static FindingChange appeared(Finding after) {
        return new FindingChange(Kind.APPEARED, null, after, List.of());
    }

    static FindingChange gone(Finding before) {
        return new FindingChange(Kind.GONE, before, null, List.of());
    }

    /** How one matter differs; null where it does not. A version number alone is no difference. */
    static @Nullable FindingChange between(Finding before, Finding after) {
        List<String> judgement = new ArrayList<>();
        differs(judgement, "severity", before.severity(), after.severity());
        differs(judgement, "grade", before.grade(), after.grade());
        differs(judgement, "ladder", before.ladder(), after.ladder());
        differs(judgement, "subject", before.subject(), after.subject());
        differs(judgement, "date", before.date(), after.date());
        differs(judgement, "self_reported", before.selfReported(), after.selfReported());
        List<String> fields = new ArrayList<>(judgement);
        differs(fields, "title", before.title(), after.title());
        differs(fields, "summary", before.summary(), after.summary());
        differs(fields, "evidence", before.evidence(), after.evidence());
        differs(fields, "basis", before.basis(), after.basis());
        differs(fields, "recommendation", before.recommendation(), after.recommendation());
        differs(fields, "caveats", before.caveats(), after.caveats());
        differs(fields, "params", before.params(), after.params());
        if (fields.isEmpty()) {
            return null;
        }
        return new FindingChange(judgement.isEmpty() ? Kind.RESTATED : Kind.CHANGED, before, after, fields);
    }

    private static void differs(List<String> fields, String name, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(name);
        }
    }
}
