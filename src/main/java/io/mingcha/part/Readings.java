package io.mingcha.part;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.fact.Days;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.Note;
import io.mingcha.intake.PartReport;
import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import io.mingcha.table.SliceReader;
import io.mingcha.table.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read of all files, with the rows taken out whose key an earlier row has. */
public final class Readings {
    private final TreeMap<Integer, PartReport> reports = new TreeMap<>();
    private final List<Note> notes;
    private final Map<Integer, Integer> above;
    private final Map<Integer, int[]> dropped = new HashMap<>();

    /**
     * @param parts what became of all parts of all files, or of the pieces of parts, in any order
     * @param notes on the folder, then on its files in their order
     */
    public Readings(Collection<FileReading.OfPart> parts, List<Note> notes) {
        parts.forEach(part -> reports.put(part.source(), part.report()));
        this.above = above(parts, reports);
        this.notes = notes;
    }

    /** How many lines of its part lie above each piece. */
    private static Map<Integer, Integer> above(
            Collection<FileReading.OfPart> parts, TreeMap<Integer, PartReport> reports) {
        Map<Integer, Integer> lines = new HashMap<>();
        parts.forEach(part -> lines.put(part.source(), part.lines()));
        Map<Integer, Integer> above = new HashMap<>();
        PartReport before = null;
        int sum = 0;
        for (Map.Entry<Integer, PartReport> piece : reports.entrySet()) {
            sum = before != null && piece.getValue().continues(before) ? sum : 0;
            above.put(piece.getKey(), sum);
            sum = Math.addExact(sum, lines.getOrDefault(piece.getKey(), 0));
            before = piece.getValue();
        }
        return above;
    }

    /** The rows that were accepted, before keys were compared. */
    public long rows() {
        return reports.values().stream()
                .mapToLong(report -> report.balance().accepted())
                .sum();
    }

    /**
     * Takes out the rows that repeat or contradict another.
     *
     * @return where the other row of each contradicting row stands, by the number of the source and the place of the row
     */
    public Map<Integer, Map<Integer, String>> take(Collection<Contradiction> found) {
        Map<Integer, Map<Integer, String>> contradicting = new TreeMap<>();
        Map<Integer, List<Integer>> out = new HashMap<>();
        for (Contradiction one : found) {
            out.computeIfAbsent(one.source(), source -> new ArrayList<>()).add(one.row());
            if (one.repeats()) {
                reports.computeIfPresent(one.source(), (source, report) -> withRepeat(report));
            } else {
                contradicting
                        .computeIfAbsent(one.source(), source -> new TreeMap<>())
                        .put(one.row(), place(one.otherSource(), one.otherRow()));
            }
        }
        out.forEach((source, rows) ->
                dropped.put(source, rows.stream().mapToInt(row -> row).sorted().toArray()));
        return contradicting;
    }

    private String place(int source, int row) {
        SourceFile file = report(source).source();
        return file.path() + (file.numbered() ? " 第 " + (row + above.getOrDefault(source, 0)) + " 行" : " 的另一行");
    }

    /**
     * Puts the report of a part that was read again in place of the first one.
     *
     * @param again tells of the rows that contradict others too
     */
    public void replace(int source, PartReport again) {
        FileBalance first = report(source).balance();
        FileBalance balance = again.balance();
        reports.put(source, again.with(balance.withRepeated(first.repeated())));
    }

    private PartReport report(int source) {
        PartReport report = reports.get(source);
        if (report == null) {
            throw new IllegalArgumentException("no source " + source);
        }
        return report;
    }

    private static PartReport withRepeat(PartReport report) {
        return report.with(report.balance().withRepeated(report.balance().repeated() + 1));
    }

    /** Where the rows come from, and which are out. */
    public Sources sources() {
        Map<Integer, SourceFile> files = new HashMap<>();
        reports.forEach((source, report) -> files.put(source, report.source()));
        return new Sources(files, above, dropped);
    }

    /** The sources whose rows have no order. */
    public Set<Integer> unordered() {
        return reports.entrySet().stream()
                .filter(report -> !report.getValue().source().numbered())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What became of whole parts, in their order. */
    private List<PartReport> whole() {
        List<PartReport> whole = new ArrayList<>();
        reports.forEach((source, piece) -> {
            int last = whole.size() - 1;
            if (last >= 0 && piece.continues(whole.get(last))) {
                whole.set(last, whole.get(last).plus(piece, above.getOrDefault(source, 0)));
            } else {
                whole.add(piece);
            }
        });
        return whole;
    }

    /** The tables that are present. */
    public Set<String> present() {
        return reports.values().stream().collect(Collectors.groupingBy(PartReport::table)).entrySet().stream()
                .filter(table -> FileParts.present(table.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * What one place would have read.
     *
     * @param references the rows that lie here; other tables that are present are without rows
     */
    public IntakeResult intake(Collection<Slice> references) {
        Dictionary dictionary = Dictionary.shipped();
        Map<String, Rows> tables = new HashMap<>();
        present().forEach(table -> tables.put(table, new Rows(dictionary.table(table))));
        sources().fill(tables, references);
        return FileParts.merged(whole(), notes, tables);
    }

    /** The earliest day of the rows of a slice of the task log; null where none was accepted. */
    public static @Nullable LocalDate earliest(Slice slice, Sources sources) {
        Rows rows = new Rows(Dictionary.shipped().table(slice.table()));
        sources.add(slice, new SliceReader(rows));
        int column = rows.table().column("happened_on").index();
        long[] days = new long[rows.size()];
        Arrays.setAll(days, row -> rows.value(column, row));
        return days.length == 0 ? null : Days.of(Arrays.stream(days).min().getAsLong());
    }
}
