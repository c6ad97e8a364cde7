package io.mingcha.fact;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A gift that somebody received and entered in the register.
 *
 * @param dueOn one month after the day it was received
 * @param givenUpOn the day it was handed over, else that on which it was given back; null where neither is known
 */
public record Gift(
        Row row,
        String giftId,
        String personId,
        LocalDate receivedOn,
        @Nullable String giverKind,
        @Nullable Long valueFen,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate givenUpOn,
        LocalDate dueOn)
        implements Amount {
    /** Person and calendar year, as keys have them. */
    public String personYear() {
        return Key.of(personId, receivedOn.getYear());
    }

    @Override
    public long fen() {
        return valueFen == null ? 0 : valueFen;
    }

    /** Reads the rows of {@code gifts}. */
    static final class Reader {
        private final View view;
        private final Column giftId;
        private final Column personId;
        private final Column receivedOn;
        private final Column giverKind;
        private final Column value;
        private final Column registeredOn;
        private final Column handedOverOn;
        private final Column returnedOn;

        Reader(View view) {
            this.view = view;
            this.giftId = view.column("gift_id");
            this.personId = view.column("person_id");
            this.receivedOn = view.column("received_on");
            this.giverKind = view.column("giver_kind");
            this.value = view.column("value");
            this.registeredOn = view.column("registered_on");
            this.handedOverOn = view.column("handed_over_on");
            this.returnedOn = view.column("returned_on");
        }

        Gift read(int row) {
            LocalDate received = view.requiredDate(receivedOn, row);
            LocalDate handedOver = view.date(handedOverOn, row);
            return new Gift(
                    new Row(view, row),
                    view.required(giftId, row),
                    view.required(personId, row),
                    received,
                    view.code(giverKind, row),
                    view.number(value, row),
                    view.date(registeredOn, row),
                    handedOver != null ? handedOver : view.date(returnedOn, row),
                    Days.of(WorkCalendar.oneMonthAfter(Days.number(received))));
        }
    }
}
