package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Light;
import io.mingcha.casework.People;
import io.mingcha.casework.Terms;
import io.mingcha.ledger.CaseState;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases as a table for somebody who works on them: whole names, since he must know whom to ask. */
final class CaseTable {
    private static final int SHORTEST_ID = 6;

    private final LocalDate today;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final People people;

    CaseTable(LocalDate today, Terms terms, WorkCalendar calendar, People people) {
        this.today = today;
        this.terms = terms;
        this.calendar = calendar;
        this.people = people;
    }

    void add(Page page, List<CaseFile> shown, List<CaseFile> all) {
        int length = idLength(all);
        boolean wide = page.wide();
        // Before anything was ordered there is nobody to put it right and no date.
        boolean ordered = shown.stream()
                .anyMatch(file -> file.awaitedOn() != null || file.handling().ownerId() != null);
        TextTable table = new TextTable().name("编号").column("状态");
        table.column("问题").name("日期").column("对象");
        if (wide || !ordered) {
            table.column("单位").column("程度");
        }
        if (ordered) {
            table.column("责任人").name("时限").column("灯", CaseTable::paint);
        }
        for (CaseFile file : shown) {
            List<Object> cells = new ArrayList<>(List.of(
                    file.matter().id().substring(0, length),
                    file.state().chinese() + (file.waiver() == null ? "" : "（已报备）"),
                    file.matter().title(),
                    file.matter().foundOn(),
                    subject(file)));
            if (wide || !ordered) {
                cells.add(People.nameOf(people.units(), file.matter().unitId()));
                cells.add(file.matter().severity().chinese());
            }
            if (ordered) {
                LocalDate awaited = file.awaitedOn();
                cells.add(People.nameOf(people.persons(), file.handling().ownerId()));
                cells.add(awaited == null ? "" : awaited.toString());
                cells.add(word(file.light(today, terms, calendar)));
            }
            table.row(cells.toArray());
        }
        page.table(0, table);
    }

    /** How many of each state, what is reported beforehand apart: it is shown and not counted. */
    static String counts(List<CaseFile> files) {
        Map<CaseState, Long> byState = files.stream()
                .filter(file -> file.waiver() == null)
                .collect(Collectors.groupingBy(CaseFile::state, TreeMap::new, Collectors.counting()));
        long waived = files.stream().filter(file -> file.waiver() != null).count();
        long counted = files.size() - waived;
        String states = byState.entrySet().stream()
                .map(entry -> entry.getKey().chinese() + " " + entry.getValue())
                .collect(Collectors.joining("，"));
        return "共 " + counted + " 件" + (states.isEmpty() ? "" : "：" + states)
                + (waived == 0 ? "" : "；另有已报备 " + waived + " 件，不计数");
    }

    private String subject(CaseFile file) {
        String person = file.personId();
        return person != null
                ? People.nameOf(people.persons(), person)
                : People.nameOf(people.units(), file.matter().subjectId());
    }

    static String word(@Nullable Light light) {
        return light == null ? "" : light.chinese();
    }

    static Paint paint(String light) {
        return switch (light) {
            case "红" -> Paint.RED;
            case "黄" -> Paint.YELLOW;
            default -> Paint.PLAIN;
        };
    }

    /** So many letters of an id as no two cases of the ledger have in common. */
    static int idLength(List<CaseFile> all) {
        int length = SHORTEST_ID;
        while (true) {
            Set<String> seen = new HashSet<>();
            int letters = length;
            boolean unique =
                    all.stream().allMatch(file -> seen.add(file.matter().id().substring(0, letters)));
            if (unique || length == 20) {
                return length;
            }
            length++;
        }
    }
}
