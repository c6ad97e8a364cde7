package io.mingcha.scan.blameless;

import io.mingcha.scan.blameless.Absences.Trip;
import io.mingcha.scan.blameless.People.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What was paid and claimed: within every limit, often to the last fen and the last day. */
final class Expenses {
    private static final int LATEST_CLAIM = 60;
    private static final Map<String, int[]> LODGING =
            Map.of("tier1", new int[] {500, 650}, "tier2", new int[] {450, 550}, "tier3", new int[] {350, 500});

    private final Tables tables;
    private final OfficeYear year;
    private final People people;
    private final Random random;
    private int invoice = 1000;
    private int bills;

    Expenses(Tables tables, OfficeYear year, People people, Absences absences, Duties duties, Random random) {
        this.tables = tables;
        this.year = year;
        this.people = people;
        this.random = random;
        absences.trips().forEach(this::journey);
        receptions();
        OfficeYear.days().forEach(day -> eachDay(day, duties.onDuty(day)));
        OfficeYear.months().forEach(this::month);
        invoices();
    }

    private void journey(Trip trip) {
        Person person = people.get(trip.person());
        int nights = (int) (trip.end().toEpochDay() - trip.start().toEpochDay());
        String tier = List.of("tier1", "tier2", "tier3").get(bills % 3);
        int limit = LODGING.getOrDefault(tier, new int[2])[person.leader() ? 1 : 0];
        bill(person, "travel", trip.start(), "553.50").set("payment", "official_card");
        bill(person, "travel", trip.end(), "200.00").set("payment", "cash").set("outing_id", trip.id());
        bill(person, "lodging", trip.end(), limit * nights + ".00")
                .set("nights", nights)
                .set("city_tier", tier);
        // Claimed with the journey it belongs to; a night whose kind of city no one wrote down has no limit.
        bill(person, "lodging", trip.end().plusDays(1), "900.00")
                .set("nights", 1)
                .set("outing_id", trip.id());
        bill(person, "lodging", trip.end(), "980.00").set("nights", null).set("city_tier", "tier3");
        bill(person, "dining", trip.start(), "88.00").set("approval_no", null);
        if (!year.workday(trip.end())) {
            bill(person, "vehicle", trip.end(), "120.00");
        }
    }

    /** A bill of a reception says as much as its record, alone or in two, one of them paid before the guests came. */
    private void receptions() {
        for (Tables.Cells reception : tables.rows("receptions")) {
            if (!reception.get("payer").equals("unit") || random.nextBoolean()) {
                continue;
            }
            Person host = people.get(reception.get("host_id"));
            LocalDate date = LocalDate.parse(reception.get("date"));
            BigDecimal amount = new BigDecimal(reception.get("amount"));
            BigDecimal deposit = random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("199.99");
            if (deposit.signum() > 0) {
                bill(host, "reception", date.minusDays(1), deposit.toString())
                        .set("reception_id", reception.get("reception_id"))
                        .set("payment", "cash");
            }
            bill(host, "reception", date, amount.subtract(deposit).toString())
                    .set("reception_id", reception.get("reception_id"))
                    .set("payment", "transfer");
        }
    }

    private void eachDay(LocalDate day, @Nullable String onDuty) {
        boolean workday = year.workday(day);
        if (onDuty != null && (!workday || random.nextInt(4) == 0)) {
            bill(people.get(onDuty), "vehicle", day, "200.00").set("payment", "cash");
            bill(people.get(onDuty), "dining", day, "66.00").set("approval_no", "值班餐");
        }
        // Outside the windows of the festivals, if only by a day, a meal needs no paper.
        if (!year.festive(day) && (year.nextToFestive(day) || random.nextInt(6) == 0) && (workday || onDuty != null)) {
            bill(onDuty == null ? somebody() : people.get(onDuty), "dining", day, "180.00")
                    .set("approval_no", null);
        }
        if (workday && random.nextInt(6) == 0) {
            bill(somebody(), "dining", day, "450.00").set("payment", "official_card");
        }
        if (random.nextInt(12) == 0) {
            bill(somebody(), "gift", day, "320.00").set("payment", "cash");
        }
        if (workday && random.nextInt(3) == 0) {
            String category = List.of("office", "meeting", "training", "other").get(random.nextInt(4));
            bill(somebody(), category, day, category.equals("other") ? "3000.00" : "200.00")
                    .set("payment", "cash");
        }
    }

    private void month(YearMonth month) {
        for (Person person : people.all()) {
            LocalDate left = person.leftOn();
            boolean paid = left == null || !left.isBefore(month.atDay(1));
            if (paid && person.thereOn(month.atEndOfMonth()) || paid && left != null) {
                row(person, "salary", month.atDay(20), "6200.00")
                        .set("approver_id", person.id())
                        .set("payment", "transfer")
                        .set("invoice_no", "无");
            }
            if (paid && person.place() == 5) {
                row(person, "allowance", month.atDay(20), "600.00")
                        .set("approval_no", "人社发3号")
                        .set("payee", "财务科")
                        .set("payment", "cash");
            }
        }
        Person buyer = people.get(People.id(People.UNITS.get(month.getMonthValue() % 6), 4));
        LocalDate day = year.workdays(month).get(9);
        // A day's bills of one shop: together a fen below the limit, beside one at the limit that was approved as such.
        bill(buyer, "office", day, "2500.00").set("payee", "文具店").set("payment", "transfer");
        bill(buyer, "office", day, "2499.99").set("payee", "文具店").set("payment", "official_card");
        bill(buyer, "office", day, "5000.00").set("payee", "文具店").set("payment", "transfer");
        bill(buyer, "office", day, "4000.00").set("payee", null);
        bill(buyer, "other", day, "4000.00").set("payee", null);
    }

    /** Numbers that look alike: two running on, three in a row over 31 days, the same number in another book or shop. */
    private void invoices() {
        for (String unit : People.UNITS) {
            Person person = people.get(People.id(unit, 3));
            LocalDate day = LocalDate.of(2025, 3, 11);
            int first = invoice += 50;
            number(person, day, "印刷厂", first);
            number(person, day.plusDays(1), "印刷厂", first + 1);
            number(person, day, "印刷厂", first + 3);
            number(person, day.plusDays(9), "汽修厂", first + 10);
            number(person, day.plusDays(23), "汽修厂", first + 11);
            number(person, day.plusDays(40), "汽修厂", first + 12);
            number(person, day, "印刷厂", first).set("invoice_code", "0440");
            number(person, day, "印刷厂", first).set("invoice_code", null);
            number(person, day, "装订社", first);
            number(person, day.plusDays(2), "印刷厂", 0).set("invoice_no", "0" + (first + 2));
            number(person, day.plusDays(3), "装订社", 0).set("invoice_no", "E" + (first + 1));
            number(person, day.plusDays(3), "装订社", 0).set("invoice_no", "E" + (first + 2));
            number(person, day.plusDays(3), "装订社", 0).set("invoice_no", "E" + (first + 3));
            invoice += 50;
        }
    }

    private Tables.Cells number(Person person, LocalDate day, String payee, int number) {
        return bill(person, "office", day, "190.00")
                .set("payee", payee + person.unit())
                .set("invoice_code", "0330" + person.unit())
                .set("invoice_no", number);
    }

    /** A bill with an invoice of its own, approved by another and claimed in time. */
    private Tables.Cells bill(Person person, String category, LocalDate day, String amount) {
        invoice += 2 + random.nextInt(3);
        return row(person, category, day, amount)
                .set("claimed_on", day.plusDays(bills++ % 3 == 0 ? LATEST_CLAIM : random.nextInt(30)))
                .set("payee", "商户" + bills)
                .set("invoice_code", bills % 4 == 0 ? null : "0331")
                .set("invoice_no", invoice)
                .set("approver_id", bills % 5 == 0 ? null : people.approver(person))
                .set("approval_no", "批" + bills);
    }

    private Tables.Cells row(Person person, String category, LocalDate day, String amount) {
        return tables.row("expenses")
                .set("expense_id", tables.next("E"))
                .set("unit_id", person.unit())
                .set("person_id", person.id())
                .set("category", category)
                .set("occurred_on", day)
                .set("amount", amount);
    }

    private Person somebody() {
        return people.get(People.id(People.UNITS.get(random.nextInt(6)), 3 + random.nextInt(6)));
    }
}
