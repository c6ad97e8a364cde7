package io.mingcha.source;

import io.mingcha.source.Vocabulary.Matter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** All approvals that were read, each once, and what they excuse day by day. */
final class CoverBook {
    private final Map<String, Approval> approvals = new LinkedHashMap<>();
    private final Map<PersonDay, Excuse> excuses = new HashMap<>();
    private final Map<Approval, SortedMap<LocalDate, HalfDays.Day>> halves = new LinkedHashMap<>();

    /**
     * Takes in an approval. One that is printed beside several days, or also stands in an export of approvals, is one; the
     * export's is believed.
     */
    void add(Approval approval) {
        Approval earlier = approvals.get(approval.matter());
        if (earlier == null) {
            approvals.put(approval.matter(), approval);
        } else if (earlier.printed() && !approval.printed()) {
            approvals.put(approval.matter(), approval);
        } else if (!approval.printed()) {
            settleTwice(earlier, approval);
        }
    }

    /** Two exported rows about one matter: what is equal counts once, else both stay and the tables' keys decide. */
    private void settleTwice(Approval earlier, Approval later) {
        boolean same = earlier.id().equals(later.id()) && earlier.status().equals(later.status());
        if (same) {
            later.entry()
                    .withhold(
                            Withheld.Kind.REPEATED,
                            later.person(),
                            later.span().start().toLocalDate().toString(),
                            "与前面的审批相同");
        } else {
            approvals.put(later.matter() + "|" + later.id() + "|" + later.status(), later);
        }
    }

    /** Whose approvals there are. */
    Set<String> persons() {
        Set<String> persons = new TreeSet<>();
        approvals.values().forEach(approval -> persons.add(approval.person()));
        return persons;
    }

    /**
     * Works out the halves, once all shifts are known.
     *
     * @param usual the hours of a day of which no shift is known
     */
    void work(BiFunction<String, LocalDate, Shift> shifts, Shift usual) {
        for (Approval approval : approvals.values()) {
            SortedMap<LocalDate, HalfDays.Day> days =
                    HalfDays.of(approval.span(), date -> shifts.apply(approval.person(), date), usual);
            halves.put(approval, days);
            if (approval.status().equals("approved")) {
                days.forEach((date, day) -> excuses.merge(
                        new PersonDay(approval.person(), date), excuse(approval, date, days), Excuse::and));
            }
        }
    }

    private static Excuse excuse(Approval approval, LocalDate date, SortedMap<LocalDate, HalfDays.Day> days) {
        Span span = approval.span();
        HalfDays.Day day = days.getOrDefault(date, HalfDays.Day.NONE);
        boolean am = day.am() != HalfDays.Part.NONE;
        boolean pm = day.pm() != HalfDays.Part.NONE;
        return switch (span.kind().matter()) {
            case LEAVE -> new Excuse(am, pm, day.whole(), false);
            case OUTING -> {
                // as its row will say, which begins a day before the trip where that takes the end of a night shift
                boolean inside = span.kind().code().equals("trip")
                        && date.isAfter(days.firstKey())
                        && date.isBefore(days.lastKey());
                yield new Excuse(am, pm, inside, false);
            }
            case CORRECTION, RESCHEDULE -> new Excuse(false, false, false, true);
            case IRRELEVANT -> Excuse.NONE;
        };
    }

    Excuse excuse(PersonDay day) {
        return excuses.getOrDefault(day, Excuse.NONE);
    }

    /** Writes the leaves and outings, and settles the rows that approvals stand in. */
    void write(Output output) {
        for (Approval approval : approvals.values()) {
            Matter matter = approval.span().kind().matter();
            SortedMap<LocalDate, HalfDays.Day> days = halves.getOrDefault(approval, new TreeMap<>());
            if (matter == Matter.LEAVE || matter == Matter.OUTING) {
                new CoverRows(output, approval).add(days);
            } else if (!approval.printed()) {
                approval.entry()
                        .withhold(
                                matter == Matter.IRRELEVANT ? Withheld.Kind.IRRELEVANT : Withheld.Kind.EXCUSED,
                                approval.person(),
                                approval.span().start().toLocalDate().toString(),
                                matter == Matter.IRRELEVANT ? "这类审批不影响出勤" : "补卡或换班，没有相应的表；当天的考勤不比对");
            }
        }
    }
}
