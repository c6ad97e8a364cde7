package io.mingcha.scan;

/**
 * How much a rule saw and how much of it was flagged, in rows of the table that it looks at.
 *
 * @param lookedAt the rows that take part and lie in the rule's time; what it judged
 * @param flagged the distinct ones among them that its findings rest on; 0 for a rule that looks at findings
 * @param rejected the rows that could not be read
 * @param orphans the rows of persons whom the persons table lacks, which a rule that needs that table passes over; they are
 *     among those looked at
 */
public record RuleRows(long lookedAt, long flagged, long rejected, long orphans) {
    /** Of a rule that was not evaluated. */
    public static final RuleRows NONE = new RuleRows(0, 0, 0, 0);

    /** With fewer rows a share says nothing. */
    public static final int FEWEST = 20;

    /**
     * Whether more than half of what was judged was flagged, of {@link #FEWEST} rows or more. Then the fault is more likely
     * in how rule or data are read than in so many people.
     */
    public boolean suspect() {
        return lookedAt >= FEWEST && flagged * 2 > lookedAt;
    }

    /** Whether every row that was judged was flagged. */
    public boolean always() {
        return lookedAt > 0 && flagged >= lookedAt;
    }

    /** The rows that the rule could not decide on. */
    public long undecidable() {
        return rejected + orphans;
    }

    /** All rows that it should have judged. */
    public long all() {
        return lookedAt + rejected;
    }

    /** What to know before such a rule's findings are used, as a Chinese sentence. */
    public String suspicion() {
        return "比对 " + lookedAt + " 行，报出 " + flagged + " 行（" + Math.round(flagged * 100.0 / lookedAt)
                + "%），超过一半，更可能是规则、参数或数据的口径有误；请先核对口径，再使用这些线索";
    }
}
