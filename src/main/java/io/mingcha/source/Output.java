package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of tables that are being made. Of rows with one key the equal ones count once and the later export counts. */
final class Output {
    private record Made(
            SheetTally.Entry entry,
            Table table,
            Collection<String> columns,
            List<String> cells,
            boolean settles,
            String name) {}

    private final Dictionary dictionary;
    private final List<Made> made = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    Output(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * Takes in a row.
     *
     * @param columns what the source has of the table
     * @param settles whether the entry is kept or withheld by what becomes of this row
     */
    void add(
            SheetTally.Entry entry,
            String table,
            Collection<String> columns,
            Map<String, String> cells,
            boolean settles) {
        Table known = dictionary.table(table);
        List<String> row = new ArrayList<>();
        for (Column column : known.columns()) {
            String text = cells.getOrDefault(column.name(), "");
            row.add(texts.computeIfAbsent(text, key -> key));
        }
        made.add(new Made(
                entry, known, columns, List.copyOf(row), settles, entry.tally().place()));
    }

    /** The parts, after rows of one key were settled; every entry that settles by a row is kept or withheld then. */
    List<GivenPart> parts() {
        Map<String, Made> byKey = new LinkedHashMap<>();
        List<Made> kept = new ArrayList<>();
        for (Made row : made) {
            String key = key(row);
            Made earlier = key == null ? null : byKey.get(key);
            if (earlier == null) {
                byKey.put(key == null ? "#" + kept.size() : key, row);
                kept.add(row);
            } else if (earlier.cells().equals(row.cells())) {
                withhold(
                        row,
                        Withheld.Kind.REPEATED,
                        "与 " + earlier.name() + " 第 " + earlier.entry().row() + " 行相同");
            } else if (later(row, earlier)) {
                kept.set(kept.indexOf(earlier), row);
                byKey.put(String.valueOf(key), row);
                withhold(
                        earlier,
                        Withheld.Kind.CORRECTED,
                        "以 " + row.name() + " 第 " + row.entry().row() + " 行为准");
            } else if (later(earlier, row)) {
                withhold(
                        row,
                        Withheld.Kind.CORRECTED,
                        "以 " + earlier.name() + " 第 " + earlier.entry().row() + " 行为准");
            } else {
                kept.add(row);
            }
        }
        kept.stream().filter(Made::settles).forEach(row -> row.entry().keep());
        return grouped(kept);
    }

    private static void withhold(Made row, Withheld.Kind kind, String reason) {
        if (row.settles()) {
            row.entry().withholdLater(kind, reason);
        }
    }

    private static @Nullable String key(Made row) {
        StringBuilder key = new StringBuilder(row.table().name());
        boolean any = false;
        for (Column column : row.table().keyColumns()) {
            String text = row.cells().get(column.index());
            any |= !text.isEmpty();
            key.append('\0').append(text);
        }
        return any ? key.toString() : null;
    }

    private static boolean later(Made one, Made other) {
        LocalDateTime a = one.entry().tally().generated();
        LocalDateTime b = other.entry().tally().generated();
        return a != null && b != null && a.isAfter(b);
    }

    private static List<GivenPart> grouped(List<Made> kept) {
        Map<String, List<Made>> groups = new LinkedHashMap<>();
        kept.forEach(
                row -> groups.computeIfAbsent(row.name() + "\0" + row.table().name(), key -> new ArrayList<>())
                        .add(row));
        List<GivenPart> parts = new ArrayList<>();
        for (List<Made> rows : groups.values()) {
            rows.sort(Comparator.comparingInt(row -> row.entry().row()));
            Set<String> columns = new LinkedHashSet<>();
            rows.forEach(row -> columns.addAll(row.columns()));
            Made first = rows.get(0);
            parts.add(new GivenPart(
                    first.name(),
                    first.table().name(),
                    first.entry().tally().encoding(),
                    columns,
                    rows.stream()
                            .map(row -> new GivenPart.GivenRow(row.entry().row(), row.cells()))
                            .toList()));
        }
        return parts;
    }
}
