package io.mingcha.rule;

import java.util.List;
import java.util.Map;

/**
 * A clause of a document that rules stand on, or that people must watch themselves.
 *
 * @param number as rules cite it: 六.17, 三(四), 59(17); a word where the document has no numbers or they are not known
 * @param subject what it is about, in words of our own
 * @param verified whether number and figures were checked against the text; otherwise no notice may print them
 * @param rules the ids of the rules that stand on it
 * @param items the ids of the checkable matters that those rules watch
 * @param byHand the checkable matters that no rule watches, and why
 * @param note what the rules see too much or too little of, or who watches it instead; empty where all is said
 */
public record Clause(
        String number,
        String subject,
        ClauseStatus status,
        boolean verified,
        List<String> rules,
        List<String> items,
        Map<String, String> byHand,
        String note) {
    /** Whether it is the clause of that number or stands below it, as 二(六)1 below 二(六). */
    boolean isWithin(String whole) {
        return number.startsWith(whole)
                && (number.length() == whole.length()
                        || !Character.isDigit(whole.charAt(whole.length() - 1))
                        || !Character.isDigit(number.charAt(whole.length())));
    }
}
