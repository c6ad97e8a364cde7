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
 * @param usualRows the fewer of the rows of the two months before; null where one of them lies before all of the table's
 */
public record Arrival(
        String table,
        String unit,
        YearMonth month,
        long rows,
        int people,
        @Nullable Integer expectedPeople,
        @Nullable Long rowsBefore,
        @Nullable Long usualRows) {
    /** Fewer rows a month are events that may as well not have happened. */
    private static final int USUAL = 3;

    /** Why this looks like records that did not arrive, in Chinese; null where it does not. */
    public @Nullable String hole() {
        if (expectedPeople != null && people < expectedPeople) {
            return people == 0 ? "没有任何人的记录" : "缺 " + (expectedPeople - people) + " 人";
        }
        if (rows == 0 && usualRows != null && usualRows >= USUAL) {
            return "前两个月都不少于 " + usualRows + " 行，本月没有";
        }
        return null;
    }
}
