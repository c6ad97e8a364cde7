package io.mingcha.intake;

import java.io.IOException;

/** A sheet of a workbook, or the whole of a file that has no sheets. */
public interface RawSheet {
    /** What the sheet is called; empty for a file without sheets. */
    String name();

    /** Whether a spreadsheet program does not show it. */
    boolean hidden();

    /** Which cells belong together and what is hidden. */
    SheetLayout layout();

    /** Opens the rows, as often as needed. */
    RawRows open() throws IOException;
}
