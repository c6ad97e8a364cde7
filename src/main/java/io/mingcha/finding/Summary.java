package io.mingcha.finding;

import io.mingcha.fact.Row;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills a rule's sentence with the figures that decided. */
final class Summary {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private Summary() {}

    /**
     * Fills each {@code {name}} from the flag's figures, then the parameters, then the cells of its first rows.
     *
     * @throws IllegalStateException if nothing has that name
     */
    static String fill(String template, Flag flag, Subject subject, Map<String, String> params, List<Row> rows) {
        return PLACE.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), flag, subject, params, rows)));
    }

    private static String value(String name, Flag flag, Subject subject, Map<String, String> params, List<Row> rows) {
        switch (name) {
            case "subject":
                return subject.shown();
            case "finding_date":
                return flag.date().toString();
            default:
        }
        Object figure = flag.figures().get(name);
        if (figure != null) {
            return figure.toString();
        }
        String param = params.get(name);
        if (param != null) {
            return param;
        }
        for (Row row : rows) {
            if (row.table().columns().stream().anyMatch(column -> column.name().equals(name))) {
                return orBlank(row.shown(name));
            }
        }
        throw new IllegalStateException(flag.rule() + ": the summary names {" + name + "}, which nothing gives");
    }

    private static String orBlank(@Nullable String shown) {
        return shown == null ? "（空白）" : shown;
    }
}
