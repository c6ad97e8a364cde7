package io.mingcha.part;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.Engine;
import io.mingcha.fact.GroupBalance;
import io.mingcha.fact.Groups;
import io.mingcha.fact.Office;
import io.mingcha.fact.Row;
import io.mingcha.fact.SelfReport;
import io.mingcha.fact.SelfReportingUnit;
import io.mingcha.fact.View;
import io.mingcha.finding.Assembler;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Findings;
import io.mingcha.finding.Flag;
import io.mingcha.finding.Found;
import io.mingcha.finding.SecondTier;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Rule;
import io.mingcha.rule.Scope;
import io.mingcha.scan.Arrival;
import io.mingcha.scan.Coverage;
import io.mingcha.scan.DataProblem;
import io.mingcha.scan.Feed;
import io.mingcha.scan.Place;
import io.mingcha.scan.PlaceBook;
import io.mingcha.scan.RowCounts;
import io.mingcha.scan.RowsSeen;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.Scopes;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what came of all parts, as if the scan had been done in one place. */
public final class PartResult {
    private final PartScan scan;
    private final PartScan.Ready ready;
    private final IntakeResult intake;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, GroupBalance> balance = new HashMap<>();
    private final Map<String, Set<Place>> places = new HashMap<>();
    private final Map<String, Long> sent = new HashMap<>();
    private final Map<String, Long> received = new HashMap<>();
    private RowCounts counts = RowCounts.NONE;
    private RowCounts people = RowCounts.NONE;

    private PartResult(PartScan.Ready ready, IntakeResult intake) {
        this.ready = ready;
        this.scan = ready.scan();
        this.intake = intake;
    }

    /**
     * The result.
     *
     * @param intake what was read, its tables filled as far as every part needs them
     * @param verdicts of all places
     */
    public static ScanResult of(PartScan.Ready ready, IntakeResult intake, Iterable<Verdict> verdicts) {
        PartResult result = new PartResult(ready, intake);
        verdicts.forEach(result::add);
        return result.whole();
    }

    private void add(Verdict verdict) {
        findings.addAll(verdict.findings());
        places.putAll(verdict.places());
        verdict.balance().forEach(one -> balance.put(one.scope() + " " + one.table(), one));
        verdict.rows().forEach((rows, count) -> (verdict.ofAll() ? sent : received).merge(rows, count, Long::sum));
        if (verdict.ofAll()) {
            counts = verdict.counts();
        } else {
            people = people.plus(verdict.counts());
        }
    }

    private ScanResult whole() {
        if (!sent.equals(received)) {
            throw new IllegalStateException("发往各任务的行数 " + sent + " 与收到的 " + received + " 不符");
        }
        refuseTwice();
        long firstTier = findings.size();
        findings.addAll(secondTier());
        findings.sort(Finding.ORDER);
        Set<String> reported = scan.reported().stream().map(Rule::id).collect(Collectors.toSet());
        List<Finding> ofReported =
                findings.stream().filter(one -> reported.contains(one.rule())).toList();
        Set<String> unnumbered = scan.sources().unnumbered();
        RowCounts all = counts.withPeopleOf(Bench.PEOPLE_OF, people);
        Coverage coverage = new Coverage(ready.office(), intake.rejected(), all.orphans(), all::lookedAt);
        return new ScanResult(
                scan.asOf(),
                intake,
                all.balances(intake.balance()),
                scopes(),
                coverage.outcomes(scan.reported(), ofReported, ofReported, firstTier),
                Unnumbered.findings(ofReported, unnumbered),
                Unnumbered.problems(
                        all.problems().stream()
                                .sorted(Comparator.comparing(DataProblem::table))
                                .toList(),
                        unnumbered),
                all.festivals(),
                all.orphans(),
                seen(all, ofReported));
    }

    /** No matter is reported twice, by whatever parts. */
    private void refuseTwice() {
        Set<String> ids = new HashSet<>();
        for (Finding finding : findings) {
            if (!ids.add(finding.id())) {
                throw new IllegalStateException("规则 " + finding.rule() + " 对同一事项 " + finding.key() + " 报告了两次");
            }
        }
    }

    private Collection<Finding> secondTier() {
        Office office = ready.office();
        Assembler assembler = ready.assembler();
        // Facts of the second tier stand on findings; no row of theirs is looked at.
        Row nowhere = new Row(new View(new Rows(Dictionary.shipped().table("units")), office.setting()), 0);
        List<Found> founds = ready.knowledge().judges(Scope.SCAN)
                ? findings.stream()
                        .sorted(Finding.ORDER)
                        .map(finding -> assembler.found(finding, nowhere))
                        .toList()
                : List.of();
        List<SelfReport> reports = office.selfReports();
        List<Flag> flags = new ArrayList<>();
        new Engine(ready.knowledge(), 1)
                .judge(
                        new SecondTier(founds, reports, SelfReportingUnit.of(reports, office.offices())),
                        flags::add,
                        groups -> {});
        return Findings.of(flags, ready.rules(), assembler);
    }

    /** In the order of one place's scan. The activities of all lie with everybody, so they are counted here. */
    private List<GroupBalance> scopes() {
        List<GroupBalance> scopes = new ArrayList<>();
        for (Scope scope : Scopes.OF_DATA) {
            for (GroupBalance own : Groups.of(ready.office(), scope).balance()) {
                boolean ofAll = scope == Scope.PERSON && own.table().equals("activities");
                scopes.add(
                        ofAll
                                ? own
                                : balance.getOrDefault(
                                        own.scope() + " " + own.table(),
                                        new GroupBalance(own.scope(), own.table(), 0, 0, 0)));
            }
        }
        return scopes;
    }

    private RowsSeen seen(RowCounts counted, List<Finding> numbered) {
        return new RowsSeen() {
            @Override
            public long kept(String table) {
                return counted.kept().getOrDefault(table, 0L);
            }

            @Override
            public List<Arrival> arrivals() {
                return counted.arrivals(intake.dataset(), scan.asOf());
            }

            @Override
            public Feed feed(Collection<Finding> ofFindings) {
                Map<String, Set<Place>> all = new HashMap<>(places);
                // Rows of the tables that every part has whole lie here.
                Set<String> ids = ofFindings.stream().map(Finding::id).collect(Collectors.toSet());
                ready.places(intake.dataset())
                        .places(
                                intake.dataset().tables().values(),
                                numbered.stream()
                                        .filter(finding -> ids.contains(finding.id()))
                                        .toList())
                        .forEach((id, here) -> all.merge(id, here, PartResult::both));
                return PlaceBook.feed(intake, counted.places(), all);
            }
        };
    }

    private static Set<Place> both(Set<Place> a, Set<Place> b) {
        Set<Place> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }
}
