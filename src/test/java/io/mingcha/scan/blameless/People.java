package io.mingcha.scan.blameless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Six units of nine people: u5 has just the three party members that activities ask for, u6 one too few. */
final class People {
    static final List<String> UNITS = List.of("u1", "u2", "u3", "u4", "u5", "u6");
    static final int SIZE = 9;
    static final LocalDate JOINED = LocalDate.of(2025, 3, 3);

    /** The ninth of each unit, by status; the blank one joined in March. */
    private static final Map<String, String> NINTH = Map.of(
            "u1", "rank_parallel", "u2", "seconded", "u3", "left", "u4", "retired", "u5", "", "u6", "rank_parallel");

    private static final Map<String, LocalDate> LEFT =
            Map.of("u3", LocalDate.of(2025, 6, 30), "u4", LocalDate.of(2025, 6, 1));
    private static final Map<String, Integer> PARTY = Map.of("u1", 6, "u2", 6, "u3", 6, "u4", 4, "u5", 2, "u6", 2);

    /** Somebody of the office. */
    record Person(String id, String unit, int place, boolean leader, boolean member, String status) {
        /** The last day there; null for everybody who stays. */
        @Nullable
        LocalDate leftOn() {
            return place == SIZE ? LEFT.get(unit) : null;
        }

        /** Whether somebody works there that day. */
        boolean thereOn(LocalDate day) {
            LocalDate left = leftOn();
            return (left == null || !day.isAfter(left))
                    && (place != SIZE || !unit.equals("u5") || !day.isBefore(JOINED));
        }

        boolean active() {
            return status.isEmpty() || status.equals("active");
        }

        /** Those of u5 who are at the window in shifts. */
        boolean inShifts() {
            return unit.equals("u5") && place >= 4 && place < SIZE;
        }
    }

    private final List<Person> all = new ArrayList<>();

    People(Tables tables) {
        for (String unit : UNITS) {
            tables.row("units")
                    .set("unit_id", unit)
                    .set("name", "第" + unit.substring(1) + "科")
                    .set("parent_id", unit.equals("u1") ? null : "u1")
                    .set("head_id", id(unit, 1));
            IntStream.rangeClosed(1, SIZE).forEach(place -> all.add(person(unit, place)));
        }
        for (Person person : all) {
            tables.row("persons")
                    .set("person_id", person.id())
                    .set("name", "员" + person.id().substring(1))
                    .set("unit_id", person.unit())
                    .set("position", person.leader() ? "科长" : "科员")
                    .set("leader", person.leader() ? "true" : person.place() == 8 ? "" : "false")
                    .set("party_member", person.member() ? "true" : person.place() == 8 ? "" : "false")
                    .set("status", person.status())
                    .set("left_on", person.leftOn());
        }
    }

    private static Person person(String unit, int place) {
        String status = place == SIZE ? NINTH.getOrDefault(unit, "") : place == 2 ? "" : "active";
        boolean member = place <= PARTY.getOrDefault(unit, 0)
                || place == SIZE && List.of("u1", "u3", "u5").contains(unit);
        return new Person(id(unit, place), unit, place, place <= 2, member, status);
    }

    static String id(String unit, int place) {
        return "p" + unit.substring(1) + "0" + place;
    }

    List<Person> all() {
        return all;
    }

    Person get(String id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    List<Person> of(String unit) {
        return all.stream().filter(person -> person.unit().equals(unit)).toList();
    }

    /** Who approves what somebody claims: never the claimant. */
    String approver(Person claimant) {
        return claimant.place() == 1 ? id(claimant.unit(), 2) : id(claimant.unit(), 1);
    }
}
