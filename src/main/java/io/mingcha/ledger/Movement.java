package io.mingcha.ledger;

import java.util.Locale;

/** How a case enters or leaves the open ones. */
enum Movement {
    NEW,
    /** A recurrence of a closed matter, or one that was taken up again. */
    RECURRING,
    CLOSED,
    WITHDRAWN,
    /** Covered by an approved exception; never in the table, since an exception says what of it counts. */
    WAIVED;

    static Movement of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it adds to the open cases. */
    boolean enters() {
        return this == NEW || this == RECURRING;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
