package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A reception. A blank kind is official, a blank payer the unit; a blank meal is unknown. Its cells are read when they are
 * asked for.
 */
public final class Reception implements Fact {
    private final Reader by;
    private final int number;
    private final Offices offices;

    private Reception(Reader by, int number, Offices offices) {
        this.by = by;
        this.number = number;
        this.offices = offices;
    }

    @Override
    public Row row() {
        return new Row(by.view, number);
    }

    @Override
    public Setting setting() {
        return by.view.setting();
    }

    @Override
    public LocalDate ownDate() {
        return by.view.ownDate(number);
    }

    public String receptionId() {
        return by.view.required(by.receptionId, number);
    }

    public String unitId() {
        return by.view.required(by.unitId, number);
    }

    public String hostId() {
        return by.view.required(by.hostId, number);
    }

    public LocalDate date() {
        return by.view.requiredDate(by.date, number);
    }

    public @Nullable String meal() {
        return by.view.code(by.meal, number);
    }

    public @Nullable String kind() {
        return by.view.code(by.kind, number);
    }

    public @Nullable String venue() {
        return by.view.text(by.venue, number);
    }

    public @Nullable String venueKind() {
        return by.view.code(by.venueKind, number);
    }

    public @Nullable String guestUnit() {
        return by.view.text(by.guestUnit, number);
    }

    public long guests() {
        return by.view.requiredNumber(by.guests, number);
    }

    public long escorts() {
        return by.view.requiredNumber(by.escorts, number);
    }

    public @Nullable String letterNo() {
        return by.view.text(by.letterNo, number);
    }

    public @Nullable String approvalNo() {
        return by.view.text(by.approvalNo, number);
    }

    public @Nullable LocalDate approvedOn() {
        return by.view.date(by.approvedOn, number);
    }

    public @Nullable Boolean alcohol() {
        return by.view.bool(by.alcohol, number);
    }

    public @Nullable Boolean tobacco() {
        return by.view.bool(by.tobacco, number);
    }

    public @Nullable String payer() {
        return by.view.code(by.payer, number);
    }

    public long amountFen() {
        return by.view.requiredNumber(by.amount, number);
    }

    /** The host and the other attendees, each once, the host first. */
    public List<String> participants() {
        return by.participants(number);
    }

    /** Whether the date is a workday. */
    public boolean workday() {
        return by.view.setting().day(by.view.dayNumber(by.date, number)).workday();
    }

    /** The change of office of the host or an attendee that is nearest in workdays; null where none is known. */
    public @Nullable OfficeChange officeChange() {
        return offices.nearestChange(participants(), date());
    }

    /** What makes meals fall under one letter of one unit. */
    public String letterKey() {
        return Key.of(unitId(), letterNo());
    }

    /** What makes bills belong to one meal with the same guests. */
    public String mealKey() {
        return Key.of(unitId(), guestUnit(), date(), meal());
    }

    /** Guests and escorts together. */
    public long diners() {
        return guests() + escorts();
    }

    /** Whether a meal was or may have been taken: a blank meal counts as one. */
    public boolean withMeal() {
        return !"none".equals(meal());
    }

    /** Whether it was lunch or dinner. */
    public boolean mainMeal() {
        return "lunch".equals(meal()) || "dinner".equals(meal());
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
            return new Reception(this, row, offices);
        }

        /** The number that a person has among the hosts; -1 for somebody who never was one. */
        int hostNumber(String personId) {
            return view.rows().pool(hostId.index()).find(personId);
        }

        /** Whether somebody of a number among the hosts was the host. */
        boolean isHost(int row, int hostNumber) {
            return view.rows().value(hostId.index(), row) == hostNumber;
        }

        /** Who was there, by row, as groups. */
        ReceptionGroups groups(ToIntFunction<String> groupOf) {
            return new ReceptionGroups(view, hostId, attendees, groupOf);
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
