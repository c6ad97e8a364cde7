package io.mingcha.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the office knows: persons and units by id, and the posts that persons hold and held. */
public final class Offices {
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, List<Appointment>> ofPerson = new HashMap<>();
    private final Map<String, List<Appointment>> ofUnit = new HashMap<>();

    /** Any of the three tables may be absent. */
    public Offices(@Nullable View personRows, @Nullable View unitRows, @Nullable View appointmentRows) {
        if (personRows != null) {
            Person.Reader reader = new Person.Reader(personRows);
            for (int row = 0; row < personRows.size(); row++) {
                Person person = reader.read(row);
                persons.put(person.personId(), person);
            }
        }
        if (unitRows != null) {
            Unit.Reader reader = new Unit.Reader(unitRows);
            for (int row = 0; row < unitRows.size(); row++) {
                Unit unit = reader.read(row);
                units.put(unit.unitId(), unit);
            }
        }
        if (appointmentRows != null) {
            Appointment.Reader reader = new Appointment.Reader(appointmentRows);
            for (int row = 0; row < appointmentRows.size(); row++) {
                if (appointmentRows.takesPart(row)) {
                    add(reader.read(row));
                }
            }
        }
    }

    private void add(Appointment appointment) {
        ofPerson.computeIfAbsent(appointment.personId(), id -> new ArrayList<>())
                .add(appointment);
        ofUnit.computeIfAbsent(appointment.unitId(), id -> new ArrayList<>()).add(appointment);
    }

    /** Everybody the office knows. */
    public Collection<Person> persons() {
        return persons.values();
    }

    public @Nullable Person person(@Nullable String id) {
        return id == null ? null : persons.get(id);
    }

    public @Nullable Unit unit(@Nullable String id) {
        return id == null ? null : units.get(id);
    }

    /** The appointments to posts of a unit, in the order of the table. */
    public List<Appointment> appointmentsTo(String unitId) {
        return ofUnit.getOrDefault(unitId, List.of());
    }

    /** The appointments of a person, in the order of the table. */
    public List<Appointment> appointmentsOf(String personId) {
        return ofPerson.getOrDefault(personId, List.of());
    }

    /** The start or end of an appointment of one of the persons that is nearest to a day in workdays; null without any. */
    @Nullable
    OfficeChange nearestChange(List<String> personIds, LocalDate day) {
        OfficeChange nearest = null;
        for (String id : personIds) {
            for (Appointment appointment : appointmentsOf(id)) {
                nearest = nearer(nearest, appointment, appointment.startDate(), day);
                nearest = nearer(nearest, appointment, appointment.endDate(), day);
            }
        }
        return nearest;
    }

    private static @Nullable OfficeChange nearer(
            @Nullable OfficeChange best, Appointment appointment, @Nullable LocalDate change, LocalDate day) {
        if (change == null) {
            return best;
        }
        long workdays = appointment.setting().calendar().workdaysBetween(Days.number(change), Days.number(day));
        return best == null || workdays < best.workdays() ? new OfficeChange(appointment, change, workdays) : best;
    }
}
