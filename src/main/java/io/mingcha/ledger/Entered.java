package io.mingcha.ledger;

/**
 * What entering a scan did.
 *
 * @param findings of the scan: those that opened a case, and those known
 * @param fresh that opened a case
 * @param recurring that opened a case linked to a closed one
 * @param updated of known cases, with other content than before
 * @param reinstated of withdrawn cases, which are to be verified again
 * @param leftAlone of cases that are no longer open, or seen by a scan as of an earlier day than the last
 * @param withdrawn cases whose finding is gone since records were corrected
 * @param ended cases whose matter has ended
 * @param unchecked open cases whose finding is gone and that could not be checked
 */
public record Entered(
        int findings,
        int fresh,
        int recurring,
        int updated,
        int reinstated,
        int leftAlone,
        int withdrawn,
        int ended,
        int unchecked) {
    /** The findings whose case was known. */
    public int known() {
        return findings - fresh - recurring;
    }

    /** Counts while a scan is entered. */
    static final class Count {
        int fresh;
        int recurring;
        int updated;
        int unchanged;
        int seenAgain;
        int reinstated;
        int leftAlone;
        int withdrawn;
        int ended;
        int unchecked;

        /** The counts, which must sum to the findings. */
        Entered of(int findings) {
            int counted = fresh + recurring + updated + unchanged + seenAgain + reinstated + leftAlone;
            if (counted != findings) {
                throw new IllegalStateException(findings + " findings, " + counted + " entered");
            }
            return new Entered(findings, fresh, recurring, updated, reinstated, leftAlone, withdrawn, ended, unchecked);
        }
    }
}
