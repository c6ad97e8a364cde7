package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;

/** What it means that a leave or an outing is approved and spans a day. */
final class Approval {
    private Approval() {}

    /** The status is approved, and the day of approval, as the row has it, is blank or not after as-of. */
    static boolean known(View view, int row, Column status, Column approvedOn) {
        LocalDate day = view.dateAsWritten(approvedOn, row);
        return "approved".equals(view.code(status, row))
                && (day == null || !day.isAfter(view.setting().asOf()));
    }

    static boolean spans(LocalDate start, LocalDate end, LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
