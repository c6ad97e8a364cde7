package io.mingcha.fact;

import java.time.LocalDate;

/** Somebody of the office who was at a reception. */
public final class Participant implements Fact {
    private final Reception reception;
    private final Attendance.Whose whose;
    private final boolean host;

    Participant(Reception reception, Attendance.Whose whose, boolean host) {
        this.reception = reception;
        this.whose = whose;
        this.host = host;
    }

    @Override
    public Row row() {
        return reception.row();
    }

    @Override
    public Setting setting() {
        return reception.setting();
    }

    @Override
    public LocalDate ownDate() {
        return reception.date();
    }

    public Reception reception() {
        return reception;
    }

    public String personId() {
        return whose.personId();
    }

    /** Whether the person was the host. */
    public boolean host() {
        return host;
    }

    /** Whether the person is in the persons table. */
    public boolean known() {
        return whose.person() != null;
    }

    /** Whether leave covers both halves of that day. */
    public boolean onLeaveAllDay() {
        return whose.cover().leaveAllDay(reception.date().toEpochDay());
    }
}
