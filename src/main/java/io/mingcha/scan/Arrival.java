package io.mingcha.scan;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What of one table arrived for one unit and month, beside what was to be expected.
 *
 * @param unit its identifier; empty for rows whose unit is not known
 * @param rows dated in that month
 * @param people different persons that the rows are about; 0 in a table about no persons
 * @param expectedPeople the persons in service that the unit has; null where the table is not one row per person and day
 * @param rowsBefore the rows of the month before; null where that month lies before all of the table's
 */
public record Arrival(
        String table,
        String unit,
        YearMonth month,
        long rows,
        int people,
        @Nullable Integer expectedPeople,
        @Nullable Long rowsBefore) {
    /** Why this looks like records that did not arrive, in Chinese; null where it does not. */
    public @Nullable String hole() {
        if (expectedPeople != null && people < expectedPeople) {
            return people == 0 ? "没有任何人的记录" : "缺 " + (expectedPeople - people) + " 人";
        }
        if (rows == 0 && rowsBefore != null && rowsBefore > 0) {
            return "上月有 " + rowsBefore + " 行，本月没有";
        }
        return null;
    }
}
