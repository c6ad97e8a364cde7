package io.mingcha.intake;

import java.util.List;

/**
 * A row of a file, header or not.
 *
 * @param number where it stands: the sheet's row, or the line it starts on
 * @param cells up to the last one written
 */
public record RawRow(int number, List<RawCell> cells) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** The cell at a position; a blank one beyond the last. */
    public RawCell cell(int position) {
        return position < 0 || position >= cells.size() ? RawCell.BLANK : cells.get(position);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(RawCell::isBlank);
    }
}
