package io.mingcha.source;

/**
 * What approvals say of a person's day, all taken together.
 *
 * @param am whether the first half is excused in part or whole
 * @param alone whether one leave takes the whole day, or the day lies inside a trip: nobody is expected to punch then
 * @param changed whether a punch was put right or the shift was changed, which no table holds
 */
record Excuse(boolean am, boolean pm, boolean alone, boolean changed) {
    static final Excuse NONE = new Excuse(false, false, false, false);

    Excuse and(Excuse other) {
        return new Excuse(am || other.am, pm || other.pm, alone || other.alone, changed || other.changed);
    }
}
