package io.mingcha.page;

import java.util.List;

/** A markdown text under way. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + title);
    }

    /** A paragraph with an empty line before it unless it is the first. */
    Markdown paragraph(String paragraph) {
        text.append(text.length() == 0 ? "" : "\n").append(paragraph).append('\n');
        return this;
    }

    Markdown list(List<String> items) {
        return items.isEmpty() ? this : paragraph("- " + String.join("\n- ", items));
    }

    Markdown code(String language, String code) {
        return paragraph("```" + language + "\n" + code + "\n```");
    }

    /** A table; nothing where it has no rows. */
    Markdown table(List<String> titles, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        StringBuilder table = new StringBuilder(row(titles))
                .append('\n')
                .append("|---".repeat(titles.size()))
                .append('|');
        rows.forEach(cells -> table.append('\n').append(row(cells)));
        return paragraph(table.toString());
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
