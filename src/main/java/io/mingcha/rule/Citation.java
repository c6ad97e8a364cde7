package io.mingcha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule stands on, as {@code rule.yaml} writes it: the name of a document, then the numbers of clauses, {@code 003§六.17},
 * {@code 公务员法 59(17)}. {@code 五.14, 16} and {@code 一.1-3} name several; {@code 二(六)} names every clause below it; no
 * number names the whole document; {@code 三.5 关口前移} says with a word of its subject which matter of the clause is meant.
 *
 * @param numbers of clauses or of what holds several; empty for the whole document
 * @param word of the clause's subject; empty where none is given
 */
record Citation(ClauseDocument document, List<String> numbers, String word) {
    private static final Pattern BARE = Pattern.compile("\\d+(\\(\\d+\\))?(-\\d+)?");
    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)-(\\d+)");
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(\\(\\d+\\))?$");
    private static final Pattern NUMBER_AND_WORD = Pattern.compile("§?(\\S+)(?:\\s+(\\S+))?");

    /** Reads what stands behind the document's name; throws IllegalArgumentException where that cannot be understood. */
    static Citation parse(ClauseDocument document, String behindName) {
        List<String> numbers = new ArrayList<>();
        String word = "";
        String before = "";
        for (String part : behindName.isBlank() ? new String[0] : behindName.split("[,，、]", -1)) {
            Matcher match = NUMBER_AND_WORD.matcher(part.strip());
            if (!match.matches()) {
                throw new IllegalArgumentException(behindName);
            }
            String number = BARE.matcher(match.group(1)).matches() ? before + match.group(1) : match.group(1);
            before = LAST_NUMBER.matcher(number.replaceFirst("-\\d+$", "")).replaceFirst("");
            word = match.group(2) == null ? word : match.group(2);
            addRange(numbers, number);
        }
        return new Citation(document, numbers, word);
    }

    private static void addRange(List<String> numbers, String number) {
        Matcher range = RANGE.matcher(number);
        if (!range.matches()) {
            numbers.add(number);
            return;
        }
        for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
            numbers.add(range.group(1) + i);
        }
    }

    /** The clauses it names, a list for each number; a list is empty where the document has none of that number. */
    List<List<Clause>> named() {
        if (numbers.isEmpty()) {
            return List.of(document.clauses());
        }
        return numbers.stream().map(this::named).toList();
    }

    private List<Clause> named(String number) {
        return document.clauses().stream()
                .filter(clause -> clause.isWithin(number) && clause.subject().contains(word))
                .toList();
    }
}
