package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reception. A blank kind is official, a blank payer the unit; a blank meal is unknown.
 *
 * @param workday whether the date is a workday
 * @param officeChange the change of office of the host or an attendee that is nearest in workdays; null where none is known
 */
public record Reception(
        Row row,
        String receptionId,
        String unitId,
        String hostId,
        LocalDate date,
        @Nullable String meal,
        @Nullable String kind,
        @Nullable String venue,
        @Nullable String venueKind,
        @Nullable String guestUnit,
        long guests,
        long escorts,
        @Nullable String letterNo,
        @Nullable String approvalNo,
        @Nullable LocalDate approvedOn,
        @Nullable Boolean alcohol,
        @Nullable Boolean tobacco,
        @Nullable String payer,
        long amountFen,
        List<String> participants,
        boolean workday,
        @Nullable OfficeChange officeChange)
        implements Fact {
    /** What makes meals fall under one letter of one unit. */
    public String letterKey() {
        return Key.of(unitId, letterNo);
    }

    /** What makes bills belong to one meal with the same guests. */
    public String mealKey() {
        return Key.of(unitId, guestUnit, date, meal);
    }

    /** Guests and escorts together. */
    public long diners() {
        return guests + escorts;
    }

    /** Whether a meal was or may have been taken: a blank meal counts as one. */
    public boolean withMeal() {
        return !"none".equals(meal);
    }

    /** Whether it was lunch or dinner. */
    public boolean mainMeal() {
        return "lunch".equals(meal) || "dinner".equals(meal);
    }

    /** Reads the rows of {@code receptions}. */
    static final class Reader {
        private final View view;
        private final Column receptionId;
        private final Column unitId;
        private final Column hostId;
        private final Column date;
        private final Column meal;
        private final Column kind;
        private final Column venue;
        private final Column venueKind;
        private final Column guestUnit;
        private final Column guests;
        private final Column escorts;
        private final Column letterNo;
        private final Column approvalNo;
        private final Column approvedOn;
        private final Column alcohol;
        private final Column tobacco;
        private final Column payer;
        private final Column amount;
        private final Column attendees;

        Reader(View view) {
            this.view = view;
            this.receptionId = view.column("reception_id");
            this.unitId = view.column("unit_id");
            this.hostId = view.column("host_id");
            this.date = view.column("date");
            this.meal = view.column("meal");
            this.kind = view.column("kind");
            this.venue = view.column("venue");
            this.venueKind = view.column("venue_kind");
            this.guestUnit = view.column("guest_unit");
            this.guests = view.column("guests");
            this.escorts = view.column("escorts");
            this.letterNo = view.column("letter_no");
            this.approvalNo = view.column("approval_no");
            this.approvedOn = view.column("approved_on");
            this.alcohol = view.column("alcohol");
            this.tobacco = view.column("tobacco");
            this.payer = view.column("payer");
            this.amount = view.column("amount");
            this.attendees = view.column("attendees");
        }

        Reception read(int row, Offices offices) {
            List<String> participants = participants(row);
            return new Reception(
                    new Row(view, row),
                    view.required(receptionId, row),
                    view.required(unitId, row),
                    view.required(hostId, row),
                    view.requiredDate(date, row),
                    view.code(meal, row),
                    view.code(kind, row),
                    view.text(venue, row),
                    view.code(venueKind, row),
                    view.text(guestUnit, row),
                    view.requiredNumber(guests, row),
                    view.requiredNumber(escorts, row),
                    view.text(letterNo, row),
                    view.text(approvalNo, row),
                    view.date(approvedOn, row),
                    view.bool(alcohol, row),
                    view.bool(tobacco, row),
                    view.code(payer, row),
                    view.requiredNumber(amount, row),
                    participants,
                    view.setting().calendar().isWorkday(Days.number(view.requiredDate(date, row))),
                    offices.nearestChange(participants, view.requiredDate(date, row)));
        }

        /** The host and the other attendees, each once, the host first. */
        List<String> participants(int row) {
            Set<String> participants = new LinkedHashSet<>();
            participants.add(view.required(hostId, row));
            participants.addAll(view.ids(attendees, row));
            return List.copyOf(participants);
        }
    }
}
