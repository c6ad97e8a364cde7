package io.mingcha.fact;

import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A data set as of a date: its tables, and who the office knows. It may be a part of one, which shares with the whole who
 * the office knows and what can only be told of all.
 */
public final class Office {
    private final Dataset dataset;
    private final Setting setting;
    private final Offices offices;
    private final WithheldDays withheldDays;
    private final Settled settled;
    private final @Nullable Office whole;
    private final Predicate<String> here;
    private @Nullable PartyPeriods partyPeriods;
    private @Nullable Map<String, List<Activity>> activities;

    public Office(Dataset dataset, Setting setting) {
        this(dataset, setting, Settled.nothing());
    }

    /** @param settled what an earlier scan settled and this one will */
    public Office(Dataset dataset, Setting setting, Settled settled) {
        this.settled = settled;
        this.dataset = dataset;
        this.setting = setting;
        this.offices = new Offices(view("persons"), view("units"), view("appointments"));
        this.withheldDays = new WithheldDays(view(WithheldDays.TABLE));
        this.whole = null;
        this.here = person -> true;
    }

    private Office(Dataset dataset, Office whole, Predicate<String> here) {
        this.dataset = dataset;
        this.setting = whole.setting;
        this.offices = whole.offices;
        this.withheldDays = whole.withheldDays;
        this.settled = Settled.nothing();
        this.whole = whole;
        this.here = here;
    }

    /**
     * A part of this office.
     *
     * @param rows the part's rows
     * @param here which persons belong to the part, by id: all that is recorded of them is among its rows
     */
    public Office part(Dataset rows, Predicate<String> here) {
        return new Office(rows, this, here);
    }

    /** The persons whom the office knows and who belong to this part of it. */
    Collection<Person> persons() {
        return whole == null
                ? offices.persons()
                : offices.persons().stream()
                        .filter(person -> here.test(person.personId()))
                        .toList();
    }

    /** What is the same for the party activities of all units, also of those in other parts. */
    synchronized PartyPeriods partyPeriods() {
        if (whole != null) {
            return whole.partyPeriods();
        }
        if (partyPeriods == null) {
            partyPeriods = new PartyPeriods(view("activities"), view("persons"));
        }
        return partyPeriods;
    }

    /** The party activities that take part, also those in other parts, by unit; none where the table is absent. */
    synchronized Map<String, List<Activity>> activities() {
        if (whole != null) {
            return whole.activities();
        }
        if (activities == null) {
            activities = activities(view("activities"));
        }
        return activities;
    }

    private static Map<String, List<Activity>> activities(@Nullable View view) {
        Map<String, List<Activity>> byUnit = new HashMap<>();
        if (view != null) {
            Activity.Reader reader = new Activity.Reader(view);
            for (int row = 0; row < view.size(); row++) {
                if (view.takesPart(row)) {
                    Activity activity = reader.read(row);
                    byUnit.computeIfAbsent(activity.unitId(), unit -> new ArrayList<>())
                            .add(activity);
                }
            }
        }
        return byUnit;
    }

    public Setting setting() {
        return setting;
    }

    public Offices offices() {
        return offices;
    }

    /** The days that are not compared. */
    public WithheldDays withheldDays() {
        return withheldDays;
    }

    /** What need not be looked at again. */
    public Settled settled() {
        return settled;
    }

    SettledRows settled(String scope, String table) {
        return settled.rows(scope, dataset.find(table));
    }

    /** The rows of a table as of the date; null where it is absent. */
    public @Nullable View view(String table) {
        Rows rows = dataset.find(table);
        return rows == null ? null : new View(rows, setting);
    }

    /** What was reported up to as-of. */
    public List<SelfReport> selfReports() {
        View view = view("self_reports");
        List<SelfReport> reports = new ArrayList<>();
        if (view != null) {
            SelfReport.Reader reader = new SelfReport.Reader(view);
            for (int row = 0; row < view.size(); row++) {
                if (view.takesPart(row)) {
                    reports.add(reader.read(row));
                }
            }
        }
        return reports;
    }
}
