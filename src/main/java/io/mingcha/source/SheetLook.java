package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.RawCell;
import io.mingcha.intake.RawRow;
import io.mingcha.intake.RawRows;
import io.mingcha.intake.RawSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as somebody sees who does not know it yet.
 *
 * @param rows how many rows have anything in them
 * @param header the row or rows that look most like a header; null where none does
 * @param first the first rows below it, cell by cell
 * @param knowing the profiles that know the sheet, the surest first
 */
public record SheetLook(
        RawSheet sheet, int rows, @Nullable SheetHeader header, List<List<String>> first, List<Profile> knowing) {
    private static final int SHOWN = 5;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_HEADER_ROWS = 4;

    /** Looks at a sheet. */
    public static SheetLook at(RawSheet sheet, Profiles profiles) throws IOException {
        List<RawRow> probe = SheetReader.probe(sheet);
        List<Profile> knowing = profiles.knowing(sheet);
        SheetHeader header = knowing.isEmpty() ? null : SheetReader.header(sheet, knowing.get(0));
        if (header == null) {
            header = likely(probe, sheet);
        }
        int rows = 0;
        List<List<String>> first = new ArrayList<>();
        try (RawRows open = sheet.open()) {
            for (RawRow row = open.next(); row != null; row = open.next()) {
                if (row.isBlank()) {
                    continue;
                }
                rows++;
                if (header != null && row.number() > header.last() && first.size() < SHOWN) {
                    first.add(row.cells().stream().map(RawCell::written).toList());
                }
            }
        }
        return new SheetLook(sheet, rows, header, first, knowing);
    }

    /** The row of most words, none of which is a number, before the first row of numbers. */
    private static @Nullable SheetHeader likely(List<RawRow> probe, RawSheet sheet) {
        HeaderFinder finder = new HeaderFinder(probe, sheet.layout());
        int most = 0;
        for (RawRow row : probe) {
            int words = words(row);
            most = Math.max(most, words);
        }
        int wanted = Math.max(FEWEST_WORDS, most);
        return finder.find(
                MOST_HEADER_ROWS,
                found -> found.words().size() >= wanted
                        && found.words().stream().noneMatch(word -> word.matches("[-+]?[\\d.,]+")));
    }

    private static int words(RawRow row) {
        int words = 0;
        for (RawCell cell : row.cells()) {
            if (!cell.isBlank() && cell.written().matches("[-+\\d.,:/ ]+")) {
                return 0;
            }
            words += cell.isBlank() ? 0 : 1;
        }
        return words;
    }

    /** The words of the header, joined from its rows; none without a header. */
    public List<String> words() {
        return header == null ? List.of() : header.words();
    }

    /** The rows of the header, as people number them. */
    public String headerRows() {
        return header == null
                ? ""
                : header.first() == header.last()
                        ? "第 " + header.first() + " 行"
                        : "第 " + header.first() + " 至 " + header.last() + " 行";
    }

    /** What stands above the header. */
    public List<String> titles() {
        return header == null ? List.of() : header.titles();
    }

    /** By header word, the cells of the first rows. */
    public Map<String, List<String>> samples() {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        if (header != null) {
            for (int column = 0; column < header.labels().size(); column++) {
                List<String> cells = new ArrayList<>();
                for (List<String> row : first) {
                    cells.add(column < row.size() ? row.get(column) : "");
                }
                if (!header.word(column).isEmpty()) {
                    samples.putIfAbsent(header.word(column), cells);
                }
            }
        }
        return samples;
    }

    /** The tables whose own header words stand in this header, those with most of them first. */
    public List<Table> likelyTables(Dictionary dictionary) {
        return dictionary.tables().stream()
                .filter(table -> matches(table).size() > 1)
                .sorted((a, b) -> score(b) - score(a))
                .toList();
    }

    private int score(Table table) {
        Map<String, String> matches = matches(table);
        long required = table.columns().stream()
                .filter(column -> column.required() && matches.containsKey(column.name()))
                .count();
        return matches.size() + 2 * (int) required;
    }

    /** By column of a table, the header word that names it. */
    public Map<String, String> matches(Table table) {
        Map<String, String> matches = new LinkedHashMap<>();
        if (header != null) {
            for (Column column : table.columns()) {
                for (String word : column.headers()) {
                    if (header.has(word)) {
                        matches.putIfAbsent(column.name(), header.word(header.column(word)));
                    }
                }
            }
        }
        return matches;
    }
}
