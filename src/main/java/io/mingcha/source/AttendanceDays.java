package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All persons' days that were read from attendance systems, with the approvals, until it is known what becomes of each. */
final class AttendanceDays {
    private static final String UNCLEAR = "几份导出对这一天的记载不同，又看不出哪一份在后";
    private static final List<String> PUNCHES = List.of("person_id", "date", "clock_in", "clock_out");
    private static final List<String> WITH_PLAN =
            List.of("person_id", "date", "clock_in", "clock_out", "planned_in", "planned_out");

    private static final List<String> WITHHELD = List.of("person_id", "date", "reason");

    private final Roster people;
    private final DayJudge judge;
    private final Shift usual;
    private final List<DayDraft> drafts = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final Set<String> lost = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();

    AttendanceDays(Registry registry) {
        this.people = registry.people();
        this.judge = new DayJudge(registry.vocabulary());
        this.usual = registry.vocabulary().usualDay();
    }

    void add(DayDraft draft) {
        drafts.add(draft);
    }

    void add(Approval approval) {
        approvals.add(approval);
    }

    /** Remembers a person of whom an approval could not be read. */
    void lost(String person) {
        lost.add(person);
    }

    /** The persons of whom something that may excuse them could not be read. */
    Set<String> lost() {
        Set<String> persons = new TreeSet<>();
        lost.forEach(person -> persons.add(people.again(person)));
        return persons;
    }

    /** What a user must be told aloud. */
    List<String> warnings() {
        return warnings;
    }

    /** Settles every day and writes the rows. */
    void settle(Output output) {
        Map<PersonDay, List<DayDraft>> byDay = new LinkedHashMap<>();
        for (DayDraft draft : drafts) {
            if (!withheldUnmatched(draft.tally(), draft.entries(), draft.day())) {
                PersonDay day = new PersonDay(
                        people.again(draft.day().person()), draft.day().date());
                byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(draft);
            }
        }
        CoverBook cover = cover(byDay);
        Map<PersonDay, DayDraft> chosen = new LinkedHashMap<>();
        byDay.forEach((day, found) -> {
            DayDraft one = chosen(day, found);
            if (one != null) {
                chosen.put(day, one);
            } else {
                withheld(day, found.get(0), UNCLEAR, output);
            }
        });
        cover.work(
                (person, date) -> {
                    DayDraft draft = chosen.get(new PersonDay(person, date));
                    return draft == null ? Shift.NOT_TOLD : draft.shift();
                },
                usual);
        chosen.forEach((day, draft) -> settle(day, draft, cover.excuse(day), output));
        cover.write(output);
    }

    private boolean withheldUnmatched(SheetTally tally, List<SheetTally.Entry> entries, PersonDay day) {
        boolean nobody = tally.joinsNobody(people);
        if (nobody) {
            entries.forEach(entry -> entry.withhold(
                    Withheld.Kind.UNMATCHED, day.person(), day.date().toString(), "这张表里没有一个人在人员表中"));
        }
        return nobody;
    }

    private CoverBook cover(Map<PersonDay, List<DayDraft>> byDay) {
        Set<String> present = new LinkedHashSet<>();
        byDay.keySet().forEach(day -> present.add(day.person()));
        CoverBook all = new CoverBook();
        List<Approval> exported = new ArrayList<>();
        for (Approval approval : approvals) {
            PersonDay day =
                    new PersonDay(approval.person(), approval.span().start().toLocalDate());
            if (approval.printed() || !withheldUnmatched(approval.entry().tally(), List.of(approval.entry()), day)) {
                Approval known = new Approval(
                        approval.id(),
                        people.again(approval.person()),
                        approval.span(),
                        approval.status(),
                        approval.approvedOn(),
                        approval.place(),
                        approval.entry(),
                        approval.printed());
                if (!known.printed()) {
                    exported.add(known);
                }
                all.add(known);
            }
        }
        if (!present.isEmpty()
                && !exported.isEmpty()
                && exported.stream().noneMatch(approval -> present.contains(approval.person()))) {
            warnings.add("审批中的人没有一个在考勤表中：两边的编号可能不是一套（UserId 与工号），请在人员表中同时写明两种编号");
        }
        return all;
    }

    /** The draft of the source that knows most; of several that differ, that of the last export. Null where none can be told. */
    private static @Nullable DayDraft chosen(PersonDay day, List<DayDraft> found) {
        int rank = found.stream().mapToInt(DayDraft::rank).min().orElse(0);
        List<DayDraft> best = new ArrayList<>();
        for (DayDraft draft : found) {
            if (draft.rank() > rank) {
                withhold(draft, day, Withheld.Kind.REPEATED, "同一天以“" + best(found, rank) + "”为准");
            } else if (best.stream().anyMatch(draft::same)) {
                withhold(draft, day, Withheld.Kind.REPEATED, "与另一份导出相同");
            } else {
                best.add(draft);
            }
        }
        if (best.size() == 1) {
            return best.get(0);
        }
        LocalDateTime latest = best.stream()
                .map(draft -> draft.tally().generated())
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .orElse(null);
        boolean allTell = best.stream().allMatch(draft -> draft.tally().generated() != null);
        List<DayDraft> last = best.stream()
                .filter(draft -> allTell && Objects.equals(draft.tally().generated(), latest))
                .toList();
        for (DayDraft draft : best) {
            if (last.size() != 1) {
                withhold(draft, day, Withheld.Kind.UNREADABLE, UNCLEAR);
            } else if (draft != last.get(0)) {
                withhold(
                        draft,
                        day,
                        Withheld.Kind.CORRECTED,
                        "以 " + last.get(0).tally().place() + " 为准");
            }
        }
        return last.size() == 1 ? last.get(0) : null;
    }

    private static String best(List<DayDraft> found, int rank) {
        return found.stream()
                .filter(draft -> draft.rank() == rank)
                .map(draft -> draft.tally().place())
                .findFirst()
                .orElse("");
    }

    private static void withhold(DayDraft draft, PersonDay day, Withheld.Kind kind, String reason) {
        draft.entries()
                .forEach(entry -> entry.withhold(kind, day.person(), day.date().toString(), reason));
    }

    /** Says in a table that nothing is known of the day, so that no rule takes its silence for absence. */
    private static void withheld(PersonDay day, DayDraft draft, String reason, Output output) {
        Map<String, String> cells =
                Map.of("person_id", day.person(), "date", day.date().toString(), "reason", reason);
        output.add(draft.entries().get(0), "withheld_days", WITHHELD, cells, false);
    }

    private void settle(PersonDay day, DayDraft draft, Excuse excuse, Output output) {
        try {
            String whyNot = judge.whyNot(draft, excuse);
            if (whyNot != null) {
                boolean unread = whyNot.equals(draft.trouble());
                withhold(draft, day, unread ? Withheld.Kind.UNREADABLE : Withheld.Kind.EXCUSED, whyNot);
                withheld(day, draft, whyNot, output);
                return;
            }
        } catch (CellFault e) {
            withhold(draft, day, Withheld.Kind.UNREADABLE, e.reason());
            withheld(day, draft, e.reason(), output);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("person_id", day.person());
        cells.put("date", day.date().toString());
        cells.put("clock_in", draft.in());
        cells.put("clock_out", draft.out());
        cells.put("planned_in", draft.shift().in());
        cells.put("planned_out", draft.shift().out());
        boolean told = draft.shift().kind() != Shift.Kind.NONE;
        output.add(draft.entries().get(0), "attendance", told ? WITH_PLAN : PUNCHES, cells, true);
        draft.entries().forEach(SheetTally.Entry::keep);
    }
}
