package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shift of a person's day as the source words it.
 *
 * @param ranges of a shift with fixed hours, in seconds since midnight of its date, none before the other
 * @param in when it begins, as the tables write it; empty without fixed hours
 * @param out when it ends
 */
record Shift(Kind kind, String words, List<Range> ranges, String in, String out) {
    enum Kind {
        /** Fixed hours. */
        FIXED,
        /** Off duty. */
        REST,
        /** No fixed hours. */
        FREE,
        /** The source has a shift whose hours it does not tell. */
        UNKNOWN,
        /** The source has no shifts. */
        NONE
    }

    /** From and to in seconds; the end may lie after midnight. */
    record Range(int from, int to) {}

    private static final Pattern RANGE = Pattern.compile(
            "((?:次日)?\\s*\\d{1,2}:\\d{2})\\s*(?:-|–|—|~|至|到|→)+\\s*((?:次日|第二天)?\\s*\\d{1,2}:\\d{2}(?:\\(次日\\))?)");
    private static final int NOON_START = 12 * 3600;
    private static final int NOON_END = 14 * 3600;

    static final Shift NOT_TOLD = new Shift(Kind.NONE, "", List.of(), "", "");

    /** @param named a site's own words for the hours of shifts that the source only names */
    static Shift of(String written, Vocabulary words, Map<String, String> named) throws CellFault {
        String text = named.getOrDefault(HalfWidth.word(written), written);
        if (words.isFree(text)) {
            return new Shift(Kind.FREE, written, List.of(), "", "");
        }
        List<Range> ranges = new ArrayList<>();
        Matcher matcher = RANGE.matcher(HalfWidth.of(text));
        String in = "";
        String out = "";
        while (matcher.find()) {
            int from = Moments.seconds(matcher.group(1));
            int to = Moments.seconds(matcher.group(2));
            in = ranges.isEmpty() ? Moments.text(from) : in;
            out = Moments.text(to);
            int last = ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).to();
            int begins = from < last ? from + Moments.DAY_SECONDS : from;
            ranges.add(new Range(begins, to <= begins ? to + Moments.DAY_SECONDS : to));
        }
        if (!ranges.isEmpty()) {
            return new Shift(Kind.FIXED, written, List.copyOf(ranges), in, out);
        }
        return new Shift(words.isRest(text) ? Kind.REST : Kind.UNKNOWN, written, List.of(), "", "");
    }

    /** A shift of two planned times. */
    static Shift between(int from, int to) {
        return new Shift(
                Kind.FIXED,
                Moments.text(from) + "-" + Moments.text(to),
                List.of(new Range(from, to <= from ? to + Moments.DAY_SECONDS : to)),
                Moments.text(from),
                Moments.text(to));
    }

    boolean fixed() {
        return kind == Kind.FIXED;
    }

    int begins() {
        return ranges.get(0).from();
    }

    int ends() {
        return ranges.get(ranges.size() - 1).to();
    }

    /** When the shift of a date ends; null without fixed hours. */
    @Nullable
    LocalDateTime endOn(LocalDate date) {
        return fixed() ? date.atStartOfDay().plusSeconds(ends()) : null;
    }

    /**
     * The time of a shift's first or second half. A shift of several ranges is halved by its break, one around noon by the
     * noon break, any other in its middle.
     */
    Range half(boolean first) {
        if (ranges.size() > 1) {
            return ranges.get(first ? 0 : ranges.size() - 1);
        }
        boolean aroundNoon = begins() < NOON_START && ends() > NOON_END;
        int middle = (begins() + ends()) / 2;
        return first
                ? new Range(begins(), aroundNoon ? NOON_START : middle)
                : new Range(aroundNoon ? NOON_END : middle, ends());
    }
}
