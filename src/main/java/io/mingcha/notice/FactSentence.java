package io.mingcha.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finding's sentence as a letter puts it: dates and times as official documents write them, no request to verify. */
final class FactSentence {
    private static final Pattern DATE = Pattern.compile("(?<![\\w@-])(\\d{4})-(\\d{2})(?:-(\\d{2}))?(?![\\w-])");
    private static final Pattern WHOLE_MINUTE = Pattern.compile("(?<![\\d:])(\\d{2}:\\d{2}):00(?![\\d:])");
    private static final Pattern REQUEST = Pattern.compile("，请核实[^，。；]*(?=。$)");

    private FactSentence() {}

    static String of(String summary) {
        String dated = DATE.matcher(summary).replaceAll(FactSentence::date);
        String timed = WHOLE_MINUTE.matcher(dated).replaceAll("$1");
        return REQUEST.matcher(timed).replaceAll("");
    }

    private static String date(java.util.regex.MatchResult match) {
        String month = match.group(1) + "年" + Integer.parseInt(match.group(2)) + "月";
        return Matcher.quoteReplacement(
                match.group(3) == null ? month : month + Integer.parseInt(match.group(3)) + "日");
    }
}
