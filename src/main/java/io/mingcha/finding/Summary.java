package io.mingcha.finding;

import io.mingcha.dictionary.Column;
import io.mingcha.fact.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule's sentence, to be filled with the figures that decided. */
final class Summary {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    /** Text and names by turns, beginning and ending with text. */
    private final List<String> parts = new ArrayList<>();

    Summary(String template) {
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            parts.add(template.substring(from, place.start()));
            parts.add(place.group(1));
            from = place.end();
        }
        parts.add(template.substring(from));
    }

    /**
     * Fills each {@code {name}} from the flag's figures, then the parameters, then the cells of its first rows.
     *
     * @throws IllegalStateException if nothing has that name
     */
    String fill(Flag flag, Subject subject, Map<String, String> params, List<Row> rows) {
        StringBuilder sentence = new StringBuilder(128);
        for (int i = 0; i < parts.size(); i++) {
            sentence.append(i % 2 == 0 ? parts.get(i) : value(parts.get(i), flag, subject, params, rows));
        }
        return sentence.toString();
    }

    private static String value(String name, Flag flag, Subject subject, Map<String, String> params, List<Row> rows) {
        switch (name) {
            case "subject":
                return subject.shown();
            case "finding_date":
                return flag.date().toString();
            default:
        }
        Object figure = flag.figures().find(name);
        if (figure != null) {
            return figure.toString();
        }
        String param = params.get(name);
        if (param != null) {
            return param;
        }
        for (Row row : rows) {
            for (Column column : row.table().columns()) {
                if (column.name().equals(name)) {
                    return orBlank(row.shown(name));
                }
            }
        }
        throw new IllegalStateException(flag.rule() + ": the summary names {" + name + "}, which nothing gives");
    }

    private static String orBlank(@Nullable String shown) {
        return shown == null ? "（空白）" : shown;
    }
}
