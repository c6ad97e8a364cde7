package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The vocabulary of {@code do:} in a profile. It can cut, count and look up, and nothing else: a profile is no program. */
final class Steps {
    /** What stands as a bare word. */
    static final List<String> WORDS = List.of(
            "date",
            "time",
            "datetime",
            "money",
            "count",
            "times",
            "first",
            "last",
            "names",
            "tidy",
            "person",
            "unit",
            "unit_of");

    /** What stands as {@code word: argument}. */
    static final List<String> WITH_ARGUMENT = List.of("match", "find", "split", "at", "words", "lookup", "else");

    /** Longer cells are no forms but texts, and a pattern may take long over them. */
    private static final int LONGEST_MATCHED = 2_000;

    private Steps() {}

    private interface Turn {
        String of(String text, SourceRow row) throws CellFault;
    }

    private record Each(Turn turn, @Nullable ColumnType reads) implements Step {
        @Override
        public List<String> apply(List<String> texts, SourceRow row) throws CellFault {
            List<String> turned = new ArrayList<>();
            for (String text : texts) {
                String one = text.isEmpty() ? "" : turn.of(text, row);
                if (!one.isEmpty()) {
                    turned.add(one);
                }
            }
            return turned;
        }
    }

    static List<Step> read(ProfileKey list) {
        List<Step> steps = new ArrayList<>();
        for (ProfileKey element : list.elements()) {
            steps.add(element.isMap() ? withArgument(element) : bare(element));
        }
        return steps;
    }

    private static Step bare(ProfileKey key) {
        return switch (key.text()) {
            case "date" -> new Each((text, row) -> Moments.date(text).toString(), ColumnType.DATE);
            case "time" -> new Each((text, row) -> Moments.text(timeIn(text)), ColumnType.TIME);
            case "datetime" ->
                new Each((text, row) -> Moments.dateTime(text).toString().replace('T', ' '), ColumnType.DATETIME);
            case "money" -> new Each((text, row) -> Amounts.yuan(text), ColumnType.MONEY);
            case "count" -> new Each((text, row) -> Amounts.count(text), ColumnType.INT);
            case "times" -> (texts, row) -> times(texts);
            case "first" -> (texts, row) -> texts.isEmpty() ? texts : texts.subList(0, 1);
            case "last" -> (texts, row) -> texts.isEmpty() ? texts : texts.subList(texts.size() - 1, texts.size());
            case "names" ->
                (texts, row) -> texts.stream()
                        .flatMap(text -> Roster.names(text).stream())
                        .toList();
            case "tidy" -> new Each((text, row) -> Roster.tidy(text), null);
            case "person" -> new Each((text, row) -> row.people().person(text), ColumnType.ID);
            case "unit_of" -> new Each((text, row) -> row.people().unitOf(text), ColumnType.ID);
            case "unit" -> new Each((text, row) -> row.units().unit(text), ColumnType.ID);
            default ->
                throw key.fault("不认识的步骤“" + key.text() + "”；可用的有 " + String.join("、", WORDS) + "，以及带参数的 "
                        + String.join("、", WITH_ARGUMENT));
        };
    }

    private static Step withArgument(ProfileKey key) {
        key.allowOnly(WITH_ARGUMENT.toArray(String[]::new));
        if (key.entries().size() != 1) {
            throw key.fault("一个步骤只写一项");
        }
        Map.Entry<String, ProfileKey> only = key.entries().entrySet().iterator().next();
        ProfileKey argument = only.getValue();
        return switch (only.getKey()) {
            case "match" -> matching(argument.pattern(), true);
            case "find" -> matching(argument.pattern(), false);
            case "split" -> {
                Pattern signs = Pattern.compile("[" + Pattern.quote(argument.text()) + "\\n]+");
                yield (texts, row) -> split(texts, signs);
            }
            case "at" -> {
                int place = key.count("at", 1);
                yield (texts, row) -> texts.size() < place ? List.of() : texts.subList(place - 1, place);
            }
            case "words" -> words(argument, true);
            case "lookup" -> words(argument, false);
            case "else" -> {
                String otherwise = argument.text();
                yield (texts, row) -> texts.isEmpty() ? List.of(otherwise) : texts;
            }
            default -> throw new IllegalStateException(only.getKey());
        };
    }

    /** The first group of a pattern, or all that matched; without a match a fault, or nothing where that is allowed. */
    private static Step matching(Pattern pattern, boolean required) {
        return new Each(
                (text, row) -> {
                    Matcher matcher = pattern.matcher(text);
                    if (text.length() <= LONGEST_MATCHED && matcher.find()) {
                        String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
                        return found == null ? "" : found.strip();
                    }
                    if (required) {
                        throw new CellFault("“" + text + "”不合 " + pattern.pattern());
                    }
                    return "";
                },
                null);
    }

    /** The code of a word; an unknown word is a fault, or nothing where that is allowed. */
    private static Step words(ProfileKey map, boolean required) {
        Map<String, String> words = new LinkedHashMap<>();
        map.entries().forEach((word, code) -> words.put(HalfWidth.word(word), code.text()));
        return new Each(
                (text, row) -> {
                    String code = words.get(HalfWidth.word(text));
                    if (code == null && required) {
                        throw new CellFault("“" + text + "”不在对照表中：" + String.join("、", words.keySet()));
                    }
                    return code == null ? "" : code;
                },
                null);
    }

    private static int timeIn(String text) throws CellFault {
        Matcher dated = Pattern.compile("^\\d[^ T]*[ T]+(\\d.*)$").matcher(HalfWidth.of(text));
        return Moments.seconds(dated.matches() ? dated.group(1) : text);
    }

    private static List<String> times(List<String> texts) throws CellFault {
        List<String> times = new ArrayList<>();
        for (String text : texts) {
            times.addAll(Moments.times(text));
        }
        return times;
    }

    private static List<String> split(List<String> texts, Pattern signs) {
        return texts.stream()
                .flatMap(signs::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
