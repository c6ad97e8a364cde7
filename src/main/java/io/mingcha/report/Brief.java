package io.mingcha.report;

import java.util.List;

/**
 * A short report of figures, ready to be set as a page or a Word document. Its texts are masked and plain already; how they
 * look is left to who sets it.
 *
 * @param subtitle the time and scope it covers
 * @param statements what must be read before the figures
 * @param notes where the figures come from, in the order of their numbers, from 1
 */
public record Brief(String title, String subtitle, List<String> statements, List<Section> sections, List<Note> notes) {
    /** The number of no note. */
    public static final int NO_NOTE = 0;

    /** A part of the report. */
    public record Section(String title, List<String> paragraphs, List<Table> tables) {}

    /** A table; every row has a cell per column. */
    public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {}

    /**
     * A column.
     *
     * @param number whether its cells are figures, which stand at the right
     * @param note the number of the note on all its figures; {@link #NO_NOTE} for none
     */
    public record Column(String title, boolean number, int note) {}

    /** A cell, with the number of its note. */
    public record Cell(String text, int note) {
        /** A cell without a note. */
        public static Cell of(Object text) {
            return new Cell(text.toString(), NO_NOTE);
        }
    }

    /**
     * Where a figure comes from.
     *
     * @param words in words
     * @param command the command that lists the same matters; empty for none
     */
    public record Note(String words, String command) {}
}
