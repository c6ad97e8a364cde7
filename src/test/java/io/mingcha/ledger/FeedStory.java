package io.mingcha.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * What three small units record from day to day, and what of it arrives each night: all of it, or late, missing, halved,
 * repeated, with a row that cannot be read, or without a table.
 */
final class FeedStory {
    static final List<String> UNITS = List.of("U1", "U2", "U3");
    private static final int PEOPLE = 4;
    private static final String IN_TIME = "08:20";
    private static final String LATE = "08:50";

    private final Random random;
    private final TreeMap<LocalDate, Map<String, String>> clockIns = new TreeMap<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    FeedStory(long seed) {
        this.random = new Random(seed);
    }

    private record Task(String unit, LocalDate created, LocalDate due, LocalDate completed) {}

    /**
     * One night's feed.
     *
     * @param tables the rows by table
     * @param counts the different readable rows, by table, unit and month joined by |
     * @param bad where unreadable rows lie, in the same form; * for an unknown unit
     */
    record Delivery(Map<String, List<Map<String, String>>> tables, Map<String, Long> counts, Set<String> bad) {
        private void add(String table, String unit, String month, Map<String, String> row) {
            tables.get(table).add(row);
            counts.merge(table + "|" + unit + "|" + month, 1L, Long::sum);
        }
    }

    /** A day goes by: people come in time or late, tasks are given, and some records of earlier days are corrected. */
    void live(LocalDate day) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
            Map<String, String> rows = new LinkedHashMap<>();
            for (String unit : UNITS) {
                for (int i = 1; i <= PEOPLE; i++) {
                    rows.put(unit + "P" + i, random.nextInt(7) == 0 ? LATE : IN_TIME);
                }
            }
            clockIns.put(day, rows);
        }
        for (String unit : UNITS) {
            if (random.nextInt(3) == 0) {
                LocalDate due = day.plusDays(2 + random.nextInt(10));
                tasks.put(
                        unit + "T" + (tasks.size() + 1),
                        new Task(unit, day, due, day.plusDays(1 + random.nextInt(20))));
            }
        }
        for (int i = 0; i < 2; i++) {
            Map<String, String> rows = new ArrayList<>(clockIns.values()).get(random.nextInt(clockIns.size()));
            String person = new ArrayList<>(rows.keySet()).get(random.nextInt(rows.size()));
            boolean late = rows.get(person).equals(LATE);
            rows.put(person, late || random.nextInt(4) > 0 ? IN_TIME : LATE);
        }
    }

    /** What arrives on the night after a day. */
    Delivery deliver(LocalDate asOf) {
        Delivery night = new Delivery(new HashMap<>(), new HashMap<>(), new HashSet<>());
        boolean persons = random.nextInt(25) > 0;
        if (persons) {
            night.tables().put("persons", new ArrayList<>());
            for (String unit : UNITS) {
                for (int i = 1; i <= PEOPLE; i++) {
                    night.add(
                            "persons", unit, "", Map.of("person_id", unit + "P" + i, "name", "某" + i, "unit_id", unit));
                }
            }
        }
        attendance(night, persons);
        tasks(night, asOf);
        return night;
    }

    private void attendance(Delivery night, boolean persons) {
        int fate = random.nextInt(25);
        if (fate == 0) {
            return;
        }
        night.tables().put("attendance", new ArrayList<>());
        if (fate == 1) {
            return;
        }
        Map<String, Integer> ways = new HashMap<>();
        clockIns.forEach((day, rows) -> rows.forEach((person, in) -> {
            String unit = person.substring(0, 2);
            int way = ways.computeIfAbsent(unit + YearMonth.from(day), place -> random.nextInt(16));
            boolean late = way == 0 && !day.isBefore(clockIns.lastKey().minusDays(2));
            boolean lost = way == 1 || (way == 2 && random.nextBoolean());
            if (!late && !lost) {
                Map<String, String> row =
                        Map.of("person_id", person, "date", day.toString(), "clock_in", in, "clock_out", "18:00");
                night.add("attendance", persons ? unit : "", YearMonth.from(day).toString(), row);
                if (way == 3) {
                    night.tables().get("attendance").add(row);
                }
            }
        }));
        if (!night.tables().get("attendance").isEmpty()) {
            bad(night, persons);
        }
    }

    /** A row without a readable time, of a known person or of one whose unit nobody knows. */
    private void bad(Delivery night, boolean persons) {
        int kind = random.nextInt(10);
        if (kind > 2) {
            return;
        }
        LocalDate day = clockIns.lastKey();
        String unit = kind == 0 ? "X9" : UNITS.get(random.nextInt(UNITS.size()));
        night.tables()
                .get("attendance")
                .add(Map.of("person_id", unit + "P1", "date", day.plusDays(1).toString(), "clock_in", "??"));
        night.bad().add("attendance|" + (persons && kind > 0 ? unit : "*") + "|" + YearMonth.from(day.plusDays(1)));
    }

    private void tasks(Delivery night, LocalDate asOf) {
        night.tables().put("tasks", new ArrayList<>());
        Map<String, Integer> ways = new HashMap<>();
        tasks.forEach((id, task) -> {
            int way = ways.computeIfAbsent(task.unit() + YearMonth.from(task.created()), place -> random.nextInt(12));
            if (way == 0 || (way == 1 && random.nextBoolean())) {
                return;
            }
            boolean done = !task.completed().isAfter(asOf);
            Map<String, String> row = new HashMap<>(Map.of(
                    "task_id",
                    id,
                    "title",
                    "事项" + id,
                    "source",
                    "decision",
                    "unit_id",
                    task.unit(),
                    "owner_id",
                    task.unit() + "P1",
                    "created_on",
                    task.created().toString(),
                    "due_on",
                    task.due().toString(),
                    "status",
                    done ? "done" : "open"));
            if (done) {
                row.put("completed_on", task.completed().toString());
            }
            night.add("tasks", task.unit(), YearMonth.from(task.created()).toString(), row);
        });
    }

    /** The month of a task's creation. */
    YearMonth created(String taskId) {
        return YearMonth.from(tasks.get(taskId).created());
    }
}
