package io.mingcha.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Who writes, when, in what role.
 *
 * @param at to the millisecond
 * @param actor the person's id where the site names one, else the user of the operating system
 */
public record Stamp(Instant at, String actor, Role role) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day in Beijing. */
    public LocalDate day() {
        return at.atZone(BEIJING).toLocalDate();
    }
}
