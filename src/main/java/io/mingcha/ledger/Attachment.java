package io.mingcha.ledger;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file on a case.
 *
 * @param sha256 the digest of its content, in hexadecimal
 * @param size in bytes
 * @param datedOn what the material itself is dated; null where nobody said
 */
public record Attachment(
        String caseId,
        String sha256,
        String name,
        long size,
        Purpose purpose,
        @Nullable LocalDate datedOn,
        LocalDate attachedOn,
        String attachedBy) {
    /** What a file is for. Only a proof of rectification helps to close a case. */
    public enum Purpose {
        PROOF("整改佐证"),
        REPLY("申辩材料"),
        OTHER("其他材料");

        private final String chinese;

        Purpose(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** The word that events carry. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
