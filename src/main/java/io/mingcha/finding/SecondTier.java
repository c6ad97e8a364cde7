package io.mingcha.finding;

import io.mingcha.fact.FactSink;
import io.mingcha.fact.GroupBalance;
import io.mingcha.fact.Groups;
import io.mingcha.fact.RowSink;
import io.mingcha.fact.SelfReport;
import io.mingcha.fact.SelfReportingUnit;
import io.mingcha.rule.Scope;
import java.util.List;

/** The findings of a whole scan and what was reported of oneself, as the one group that the second tier looks at. */
public record SecondTier(List<Found> findings, List<SelfReport> reports, List<SelfReportingUnit> reportingUnits)
        implements Groups {
    @Override
    public Scope scope() {
        return Scope.SCAN;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public String key(int group) {
        return "";
    }

    @Override
    public int find(String key) {
        return key.isEmpty() ? 0 : -1;
    }

    @Override
    public int weight(int group) {
        return findings.size();
    }

    /** What it looks at was made of rows by others. */
    @Override
    public void rows(int group, RowSink sink) {}

    @Override
    public List<GroupBalance> balance() {
        return List.of();
    }

    @Override
    public void make(int group, FactSink sink) {
        findings.forEach(sink::accept);
        reports.forEach(sink::accept);
        reportingUnits.forEach(sink::accept);
    }
}
