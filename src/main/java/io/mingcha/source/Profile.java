package io.mingcha.source;

import io.mingcha.dictionary.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a layout is read: data, never code.
 *
 * @param name the name of its file without the ending
 * @param title what people call the layout
 * @param sheet what the name of a sheet looks like that has it; null for any
 * @param tells the header words by which the layout is known, all of which must stand in the header; of words joined by |
 *     one is enough
 * @param headerRows at most so many rows are one header
 * @param skip which rows below the header are no data
 * @param carry the columns in which one cell is meant for the rows merged with it
 * @param matrix the columns that each are a row of their own; null where a row is a row
 * @param layout what the rows are made into
 */
public record Profile(
        String name,
        String title,
        @Nullable Pattern sheet,
        List<String> tells,
        int headerRows,
        List<Condition> skip,
        List<String> carry,
        @Nullable Matrix matrix,
        Layout layout) {

    /** One that reads nothing. */
    static final Profile NONE =
            new Profile("", "", null, List.of(), 1, List.of(), List.of(), null, new Tables(List.of()));

    /** More pairs of punches a day no system prints. */
    static final int MOST_PAIRS = 3;

    /** What rows are made into. */
    sealed interface Layout {
        /** The values it reads. */
        List<Value> values();

        /** The header words it reads beside those. */
        List<String> others();
    }

    /** Each row gives a row of each of these tables whose condition it meets. */
    record Tables(List<TableMap> maps) implements Layout {
        @Override
        public List<Value> values() {
            return maps.stream().flatMap(map -> map.columns().values().stream()).toList();
        }

        @Override
        public List<String> others() {
            return maps.stream()
                    .flatMap(map -> Stream.concat(
                            Stream.of(map.each()), map.when().stream().map(Condition::column)))
                    .toList();
        }
    }

    /**
     * A row is what became of a person's day. The words may hold {n}, for the first and each later pair of punches.
     *
     * @param shift the word of the shift; empty where the sheet has none
     * @param approvals the words of the texts of approvals
     * @param results further words that tell how the system judged the day
     */
    record Day(
            Value person,
            Value date,
            String shift,
            String in,
            String inResult,
            String out,
            String outResult,
            List<String> approvals,
            List<String> results)
            implements Layout {
        @Override
        public List<Value> values() {
            return List.of(person, date);
        }

        @Override
        public List<String> others() {
            List<String> words = new ArrayList<>(List.of(shift));
            words.addAll(approvals);
            words.addAll(results);
            for (int n = 1; n <= MOST_PAIRS; n++) {
                for (String word : List.of(in, inResult, out, outResult)) {
                    words.add(word.replace("{n}", Integer.toString(n)));
                }
            }
            return words;
        }
    }

    /**
     * A row is one punch.
     *
     * @param planned when the punch was due
     * @param at when it was made
     * @param kind the word that says whether coming or going; empty where only the planned time tells
     */
    record Punches(Value person, Value date, String planned, String at, String kind, String result) implements Layout {
        @Override
        public List<Value> values() {
            return List.of(person, date);
        }

        @Override
        public List<String> others() {
            return List.of(planned, at, kind, result);
        }
    }

    /** A cell of the matrix is all punches of a person's day. */
    record Times(Value person, Value date) implements Layout {
        @Override
        public List<Value> values() {
            return List.of(person, date);
        }

        @Override
        public List<String> others() {
            return List.of();
        }
    }

    /** A cell of the matrix is only the system's words on a person's day. */
    record Results(Value person, Value date) implements Layout {
        @Override
        public List<Value> values() {
            return List.of(person, date);
        }

        @Override
        public List<String> others() {
            return List.of();
        }
    }

    /**
     * A row is an approval.
     *
     * @param kind the word that tells the kind of leave, outing or correction; several, the first not blank
     * @param otherwise the kind where no word tells; empty for none
     */
    record Approvals(
            Value id,
            Value person,
            List<String> kind,
            String otherwise,
            List<String> start,
            List<String> end,
            String state,
            String result,
            List<String> finished,
            List<String> place)
            implements Layout {
        @Override
        public List<Value> values() {
            return List.of(id, person);
        }

        @Override
        public List<String> others() {
            List<String> words = new ArrayList<>(List.of(state, result));
            List.of(kind, start, end, finished, place).forEach(words::addAll);
            return words;
        }
    }

    /**
     * The columns of a matrix.
     *
     * @param like what the word of such a column looks like; its first group is the day
     * @param monthFrom where the month is written, in order
     * @param month what it looks like; groups year and month
     */
    record Matrix(Pattern like, List<String> monthFrom, Pattern month) {}

    /**
     * @param when the rows that give a row of the table; all where empty
     * @param each the word of a list, each part of which gives a row of its own and is called @each; empty for none
     */
    record TableMap(Table table, List<Condition> when, String each, Map<String, Value> columns) {}

    /** Whether a header has all words the layout is known by. */
    boolean toldBy(SheetHeader header) {
        boolean days = matrix == null
                || header.words().stream()
                        .anyMatch(word -> matrix.like().matcher(word).find());
        return days
                && tells.stream()
                        .allMatch(told -> List.of(told.split("\\|")).stream().anyMatch(header::has));
    }

    /** The header words it reads. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>(carry);
        words.addAll(layout.others());
        layout.values().forEach(value -> words.addAll(value.words()));
        words.remove("");
        return words;
    }
}
