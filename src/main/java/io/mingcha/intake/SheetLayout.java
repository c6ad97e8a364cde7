package io.mingcha.intake;

import java.util.List;

/**
 * What of a sheet is more than its cells.
 *
 * @param merges the areas whose cells are one, in which only the first cell holds the content
 * @param hiddenRows as people number them, from 1
 * @param hiddenColumns from 0
 * @param knowsMerges whether the format can say that cells are one; else a blank cell leaves it open
 */
public record SheetLayout(
        List<Area> merges, List<Integer> hiddenRows, List<Integer> hiddenColumns, boolean knowsMerges) {
    /** That of a file which has cells only. */
    public static final SheetLayout NONE = new SheetLayout(List.of(), List.of(), List.of(), false);

    /**
     * A rectangle of cells.
     *
     * @param top the first row, from 1
     * @param left the first column, from 0
     * @param bottom the last row
     * @param right the last column
     */
    public record Area(int top, int left, int bottom, int right) {
        /** Whether a cell lies in it. */
        public boolean has(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    public SheetLayout {
        merges = List.copyOf(merges);
        hiddenRows = List.copyOf(hiddenRows);
        hiddenColumns = List.copyOf(hiddenColumns);
    }
}
