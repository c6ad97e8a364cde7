package io.mingcha.report;

import java.util.List;

/** Text under way to a terminal or a file: paragraphs, named values and tables, none wider than the page. */
public final class Page {
    private static final int WIDE = 110;

    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    /**
     * An empty page.
     *
     * @param width how many columns a line may take
     * @param colour whether colours are shown
     */
    public Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** Whether a table of many columns has room. */
    public boolean wide() {
        return width >= WIDE;
    }

    /** A line that begins a section, after an empty line unless it is the first. */
    public Page heading(String title) {
        if (text.length() > 0) {
            blank();
        }
        return line(Paint.BOLD, 0, title);
    }

    public Page blank() {
        text.append('\n');
        return this;
    }

    public Page line(int indent, String paragraph) {
        return line(Paint.PLAIN, indent, paragraph);
    }

    /** A paragraph, all its lines indented. */
    public Page line(Paint paint, int indent, String paragraph) {
        for (String line : Width.wrap(paragraph, width - indent)) {
            text.append(" ".repeat(indent)).append(paint.on(line, colour)).append('\n');
        }
        return this;
    }

    /** A name and what belongs to it, the lines of which stand below each other; an empty value is left out. */
    public Page entry(int indent, String name, int nameWidth, String value) {
        if (value.isEmpty()) {
            return this;
        }
        int column = indent + nameWidth + 2;
        List<String> lines = Width.wrap(value, width - column);
        for (int i = 0; i < lines.size(); i++) {
            String label = Width.padRight(i == 0 ? name : "", nameWidth);
            text.append(" ".repeat(indent)).append(Paint.DIM.on(label, colour)).append("  ");
            text.append(lines.get(i)).append('\n');
        }
        return this;
    }

    public Page table(int indent, TextTable table) {
        for (String line : table.lines(width - indent, colour)) {
            text.append(" ".repeat(indent)).append(line).append('\n');
        }
        return this;
    }

    /** Text exactly as it is, such as a program. */
    public Page verbatim(int indent, String lines) {
        lines.lines()
                .forEach(line -> text.append(" ".repeat(line.isEmpty() ? 0 : indent))
                        .append(line)
                        .append('\n'));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
