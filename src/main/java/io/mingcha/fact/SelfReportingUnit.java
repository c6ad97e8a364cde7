package io.mingcha.fact;

import java.util.ArrayList;
import java.util.List;

/** A unit of which something was reported: of itself, or of one of its people. */
public record SelfReportingUnit(Row row, String unitId) implements Fact {
    /** The units that reports are of; a report may be of two, where a person's row names another unit than his own. */
    public static List<SelfReportingUnit> of(List<SelfReport> reports, Offices offices) {
        List<SelfReportingUnit> units = new ArrayList<>();
        for (SelfReport report : reports) {
            if (report.unitId() != null) {
                units.add(new SelfReportingUnit(report.row(), report.unitId()));
            }
            Person person = offices.person(report.personId());
            if (person != null) {
                units.add(new SelfReportingUnit(report.row(), person.unitId()));
            }
        }
        return units;
    }
}
