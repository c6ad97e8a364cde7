package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.fact.Days;
import io.mingcha.fact.Office;
import io.mingcha.fact.Settled;
import io.mingcha.fact.SettledRows;
import io.mingcha.index.IndexFolder;
import io.mingcha.index.IndexReader;
import io.mingcha.index.IndexWriter;
import io.mingcha.intake.KeptParts;
import io.mingcha.intake.KeptRange;
import io.mingcha.rule.Rule;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows need not be looked at, since no condition could match them when they were judged last and all that they are
 * judged by is the same: rules, figures, calendar, who the office knows, the start of the log, and what a person's rows hang
 * on. A later as-of date changes nothing for them, since nothing of them asked for it; an earlier one begins anew.
 */
public final class KeptJudging {
    /** The name under which all this is kept. */
    public static final String NAME = "settled";

    private static final long DAY_SECONDS = 86_400;
    /** What every fact may ask of the office as a whole. */
    private static final List<String> COMMON = List.of("persons", "units", "appointments");

    /** Its days hold whatever the as-of date is. */
    private static final String CALENDAR = "calendar";

    private final @Nullable IndexFolder folder;
    private final String terms;
    private final KeptParts parts;
    private final Settled settled;
    private String whole = "";
    private int day;

    private KeptJudging(@Nullable IndexFolder folder, String terms, KeptParts parts) {
        this.folder = folder;
        this.terms = terms;
        this.parts = parts;
        this.settled = folder == null ? Settled.nothing() : Settled.remembering();
    }

    /** Nothing is kept. */
    public static KeptJudging none() {
        return new KeptJudging(null, "", KeptParts.none());
    }

    /**
     * What is kept in a folder.
     *
     * @param terms the rules, the figures and the calendar, as a text
     * @param parts those that the data were read from
     */
    public static KeptJudging in(IndexFolder folder, String terms, KeptParts parts) {
        return new KeptJudging(folder, terms, parts);
    }

    /** How many rows were passed over, by scope once each. */
    public int skipped() {
        return settled.rows().values().stream().mapToInt(SettledRows::skipped).sum();
    }

    Settled settled() {
        return settled;
    }

    /**
     * Takes up what holds, before anything is judged.
     *
     * @param rules those that are judged
     */
    void begin(Office office, Dataset dataset, Collection<Rule> rules) {
        if (folder == null) {
            return;
        }
        day = Days.number(office.setting().asOf());
        whole = terms + "\nlog " + office.setting().logStart() + "\nrules"
                + rules.stream().map(Rule::id).toList();
        for (String table : COMMON) {
            Rows rows = dataset.find(table);
            whole += "\n" + table + " " + (rows == null ? "none" : number(rows, day));
        }
        Rows days = dataset.find(CALENDAR);
        whole += "\n" + CALENDAR + " " + (days == null ? "none" : number(days, Integer.MAX_VALUE));
        IndexReader found = folder.find(NAME);
        if (found != null) {
            try (IndexReader in = found) {
                if (in.requiredText().equals(whole) && in.count() <= day) {
                    read(in);
                }
            } catch (IOException e) {
                // What was told so far is whole; the rest is looked at again.
                return;
            }
        }
    }

    /** A number for all cells of a table; the day is in it where something of it was not known yet on that day. */
    private static long number(Rows rows, int day) {
        long number = rows.size();
        for (int row = 0; row < rows.size(); row++) {
            for (Column column : rows.table().columns()) {
                long value = rows.value(column.index(), row);
                boolean text = column.type().pooled() && value != Rows.BLANK;
                number = number * 0x9E3779B97F4A7C15L + (text ? texts(rows.text(column.index(), row)) : value);
                number ^= number >>> 29;
                boolean later = (column.type() == ColumnType.DATE && value > day)
                        || (column.type() == ColumnType.DATETIME && Math.floorDiv(value, DAY_SECONDS) > day);
                number = later ? number * 31 + day : number;
            }
        }
        return number;
    }

    private static long texts(@Nullable String text) {
        long number = 7;
        for (int i = 0; text != null && i < text.length(); i++) {
            number = (number ^ text.charAt(i)) * 0x100000001B3L;
        }
        return number;
    }

    private void read(IndexReader in) throws IOException {
        for (int left = in.count(); left > 0; left--) {
            settled.before(in.requiredText(), in.number());
        }
        List<KeptRange> ranges = parts.ranges();
        for (int left = in.count(); left > 0; left--) {
            String scope = in.requiredText();
            String table = in.requiredText();
            String name = in.requiredText();
            String hash = in.requiredText();
            int rows = in.count();
            BitSet bits = BitSet.valueOf(in.longs(in.count()));
            for (KeptRange range : ranges) {
                if (range.name().equals(name) && range.hash().equals(hash) && range.end() - range.first() == rows) {
                    settled.before(scope, table, range.first(), bits);
                }
            }
        }
    }

    /** Keeps what is settled now, once the parts are kept. */
    public void keep() throws IOException {
        if (folder == null) {
            return;
        }
        try (IndexFolder.Writing writing = folder.begin()) {
            if (writing != null) {
                writing.write(NAME, this::write);
            }
        }
    }

    /** The rows of a part that are settled in a scope. */
    private record Piece(String scope, KeptRange range, long[] bits) {}

    private void write(IndexWriter out) throws IOException {
        out.text(whole);
        out.count(day);
        out.count(settled.circumstances().size());
        for (Map.Entry<String, Long> person : settled.circumstances().entrySet()) {
            out.text(person.getKey());
            out.number(person.getValue());
        }
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<String, SettledRows> entry : settled.rows().entrySet()) {
            String[] place = entry.getKey().split(" ", 2);
            for (KeptRange range : parts.ranges()) {
                if (range.table().equals(place[1])) {
                    long[] bits =
                            entry.getValue().settled(range.first(), range.end()).toLongArray();
                    pieces.add(new Piece(place[0], range, bits));
                }
            }
        }
        out.count(pieces.size());
        for (Piece piece : pieces) {
            out.text(piece.scope());
            out.text(piece.range().table());
            out.text(piece.range().name());
            out.text(piece.range().hash());
            out.count(piece.range().end() - piece.range().first());
            out.count(piece.bits().length);
            out.longs(piece.bits(), piece.bits().length);
        }
    }
}
