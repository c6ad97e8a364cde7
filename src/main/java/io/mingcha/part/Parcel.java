package io.mingcha.part;

import io.mingcha.fact.GroupBalance;
import io.mingcha.scan.RowCounts;
import io.mingcha.table.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What is sent from where rows were read to where they are judged or counted. */
public sealed interface Parcel extends Serializable {
    /** The number of the place it is for, below {@link Targets#count}. */
    int target();

    /** Rows of groups that are judged there. */
    record OfRows(int target, Slice slice) implements Parcel {}

    /**
     * What was counted of some rows.
     *
     * @param source the number of their source
     * @param first where the first of them stands in it
     * @param sent how many rows were sent to be judged, by scope and table; a row may be sent to several places
     */
    record OfCounts(
            int target, int source, int first, RowCounts counts, List<GroupBalance> balance, Map<String, Long> sent)
            implements Parcel {}
}
