package io.mingcha.fact;

import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data set as of a date: its tables, and who the office knows. */
public final class Office {
    private final Dataset dataset;
    private final Setting setting;
    private final Offices offices;
    private final WithheldDays withheldDays;
    private final Settled settled;

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
