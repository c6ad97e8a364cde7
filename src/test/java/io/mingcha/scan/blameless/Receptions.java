package io.mingcha.scan.blameless;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Guests of the office: 100.00 a head, three escorts up to ten guests and a third beyond; what is not so, people pay themselves. */
final class Receptions {
    private static final BigDecimal A_HEAD = new BigDecimal("100.00");

    private final Tables tables;
    private final OfficeYear year;
    private final Random random;
    private int letters;

    Receptions(Tables tables, OfficeYear year, Random random) {
        this.tables = tables;
        this.year = year;
        this.random = random;
        OfficeYear.months().forEach(month -> People.UNITS.forEach(unit -> month(month, unit)));
        // The ban on alcohol counts from the next day.
        official("u1", LocalDate.of(2025, 5, 1), "dinner", 10).set("alcohol", true);
        // Both halves of that day are leave: not at work.
        own("u3", LocalDate.of(2025, 3, 20), "lunch", "gathering")
                .set("host_id", "p304")
                .set("attendees", null)
                .set("alcohol", true);
    }

    private void month(YearMonth month, String unit) {
        int i = month.getMonthValue() * 6 + unit.charAt(1);
        int guests = 8 + random.nextInt(12);
        LocalDate day = year.workdays(month).get(2 + i % 10);
        LocalDate rest = month.atDay(1 + i % 7);
        while (year.workday(rest)) {
            rest = rest.plusDays(1);
        }
        official(unit, day, "dinner", guests);
        official(unit, day.plusDays(1), "lunch", List.of(10, 11, 12, 15).get(i % 4));
        switch (i % 8) {
            case 0 -> official(unit, day.plusDays(2), "breakfast", 0).set("venue_kind", "canteen");
            case 1 ->
                official(unit, day.plusDays(2), "none", 6).set("escorts", 9).set("amount", "4800.00");
            case 2 -> own(unit, day.plusDays(2), "dinner", "welcome").set("venue_kind", "farmhouse");
            case 3 -> own(unit, day.plusDays(2), "dinner", "farewell").set("venue_kind", "private_kitchen");
            case 4 -> own(unit, day.plusDays(2), "dinner", "thanks").set("venue_kind", "enterprise");
            case 5 -> own(unit, rest, "lunch", "gathering").set("alcohol", true).set("tobacco", true);
            case 6 ->
                own(unit, day.plusDays(2), "dinner", "official")
                        .set("payer", "individual_other")
                        .set("escorts", 3)
                        .set("alcohol", true);
            default -> official(unit, day.plusDays(2), "", 1).set("kind", null).set("payer", null);
        }
        abroad(unit, day.plusDays(3), i % 2 == 0 ? "foreign" : "investment");
        sameGuests(unit, year.after(day, 4));
    }

    /** Lunch and dinner of the same guests by two letters; two guests of no known unit; breakfast by a letter used at dinner. */
    private void sameGuests(String unit, LocalDate day) {
        Tables.Cells lunch = official(unit, day, "lunch", 9).set("guest_unit", "邻县一科");
        official(unit, day, "dinner", 9).set("guest_unit", "邻县一科");
        official(unit, day, "breakfast", 9)
                .set("letter_no", lunch.get("letter_no"))
                .set("guest_unit", "邻县一科");
        official(unit, day, "dinner", 4).set("guest_unit", null);
        official(unit, day, "dinner", 5).set("guest_unit", null);
        abroad(unit, day, "foreign").set("letter_no", lunch.get("letter_no"));
        if (unit.equals("u1")) {
            official("u2", day, "lunch", 3)
                    .set("letter_no", lunch.get("letter_no"))
                    .set("guest_unit", "邻县二科");
        }
    }

    private Tables.Cells official(String unit, LocalDate date, String meal, int guests) {
        int escorts = guests == 0 ? 5 : guests <= 10 ? 3 : guests / 3;
        String number = "%03d".formatted(++letters);
        return row(unit, date, meal, guests, escorts)
                .set("kind", "official")
                .set("venue_kind", List.of("canteen", "hotel", "restaurant").get(letters % 3))
                .set("letter_no", "函" + number)
                .set("approval_no", "批" + number)
                .set("approved_on", letters % 3 == 0 ? null : date)
                .set("alcohol", letters % 2 == 0 ? null : false)
                .set("tobacco", letters % 2 == 0 ? false : null)
                .set("payer", "unit")
                .set("amount", A_HEAD.multiply(BigDecimal.valueOf(guests + escorts)));
    }

    /** A meal that those who ate paid. */
    private Tables.Cells own(String unit, LocalDate date, String meal, String kind) {
        return row(unit, date, meal, 2, 6)
                .set("kind", kind)
                .set("payer", "self")
                .set("amount", "2400.00");
    }

    /** A working lunch with guests from abroad or with investors, approved with what it serves. */
    private Tables.Cells abroad(String unit, LocalDate date, String kind) {
        return row(unit, date, "lunch", 4, 8)
                .set("kind", kind)
                .set("payer", "unit")
                .set("approval_no", "批外" + ++letters)
                .set("approved_on", date.minusDays(1))
                .set("alcohol", true)
                .set("tobacco", true)
                .set("amount", "4980.00");
    }

    private Tables.Cells row(String unit, LocalDate date, String meal, int guests, int escorts) {
        List<String> present = IntStream.rangeClosed(2, 1 + Math.min(escorts, 7))
                .mapToObj(place -> People.id(unit, place))
                .toList();
        String id = tables.next("R");
        return tables.row("receptions")
                .set("reception_id", id)
                .set("unit_id", unit)
                .set("host_id", People.id(unit, 1))
                .set("date", date)
                .set("meal", meal)
                .set("venue", "迎宾路" + date.getDayOfMonth() + "号")
                .set("guest_unit", "来访单位" + id)
                .set("guests", guests)
                .set("escorts", escorts)
                .set("attendees", letters % 5 == 0 ? null : present);
    }
}
