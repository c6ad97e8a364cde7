package io.mingcha.scan.blameless;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presents registered and handed over on the last day, keepsakes of 600.00 a year to the fen, and family days reported in time. */
final class Integrity {
    private static final int AHEAD = 10;
    private static final int AFTER = 10;

    private final Tables tables;

    Integrity(Tables tables, OfficeYear year) {
        this.tables = tables;
        for (String unit : People.UNITS) {
            String leader = People.id(unit, 1);
            String staff = People.id(unit, 4);
            kept(staff);
            OfficeYear.months().forEach(month -> {
                // From the 31st the month ends earlier; the gift of the last day counts to the last day.
                LocalDate received = month.getMonthValue() % 2 == 0 ? month.atEndOfMonth() : month.atDay(9);
                LocalDate limit = received.plusMonths(1);
                boolean even = (month.getMonthValue() + unit.charAt(1)) % 2 == 0;
                gift(leader, received, even ? "service_object" : "subordinate", even ? "388.00" : null)
                        .set("registered_on", limit)
                        .set("handed_over_on", even ? limit : null)
                        .set("returned_on", even ? null : limit);
            });
            gift(People.id(unit, 5), LocalDate.of(2025, 4, 2), "foreign", "200.00")
                    .set("registered_on", LocalDate.of(2025, 5, 2))
                    .set("handed_over_on", LocalDate.of(2025, 4, 3));
            gift(People.id(unit, 5), LocalDate.of(2025, 4, 4), "relative", "5000.00");
            gift(People.id(unit, 6), LocalDate.of(2025, 8, 31), "other", "600.00")
                    .set("registered_on", LocalDate.of(2025, 9, 30))
                    .set("returned_on", LocalDate.of(2025, 9, 30));
            gift(People.id(unit, 7), LocalDate.of(2025, 3, 31), "other", "199.99")
                    .set("registered_on", LocalDate.of(2025, 4, 30));
            ceremonies(unit, leader, staff, year);
        }
    }

    /** Below what must be handed over, below what must be registered, and together just what one may keep. */
    private void kept(String person) {
        List<String> givers = List.of("other", "foreign", "");
        for (int i = 0; i < 3; i++) {
            LocalDate received = LocalDate.of(2025, 2 + 3 * i, 10);
            gift(person, received, givers.get(i), "166.67").set("registered_on", received.plusMonths(1));
        }
        gift(person, LocalDate.of(2025, 11, 20), "other", "99.99");
        gift(person, LocalDate.of(2025, 12, 1), null, null);
    }

    private Tables.Cells gift(String person, LocalDate received, @Nullable String giver, @Nullable String value) {
        return tables.row("gifts")
                .set("gift_id", tables.next("G"))
                .set("person_id", person)
                .set("received_on", received)
                .set("giver_kind", giver)
                .set("value", value);
    }

    private void ceremonies(String unit, String leader, String staff, OfficeYear year) {
        int month = 1 + unit.charAt(1) - '0';
        for (String kind : List.of("wedding", "birthday", "school", "housewarming", "other")) {
            LocalDate date = LocalDate.of(2025, month, 17);
            ceremony(leader, kind, date)
                    .set("reported_on", year.before(date, AHEAD))
                    .set("tables", 20)
                    .set("took_gifts_from", kind.equals("other") ? null : "relatives");
            month = month % 12 + 1;
        }
        LocalDate funeral = LocalDate.of(2025, 9, 24);
        ceremony(leader, "funeral", funeral)
                .set("reported_on", funeral.plusDays(AFTER))
                .set("tables", 0);
        ceremony(staff, "wedding", funeral).set("tables", 12).set("took_gifts_from", "none");
        ceremony(staff, "funeral", LocalDate.of(2025, 1, 11)).set("tables", null);
    }

    private Tables.Cells ceremony(String person, String kind, LocalDate date) {
        return tables.row("ceremonies")
                .set("ceremony_id", tables.next("F"))
                .set("person_id", person)
                .set("kind", kind)
                .set("date", date);
    }
}
