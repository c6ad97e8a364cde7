package io.mingcha.scan;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Column;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.Engine;
import io.mingcha.engine.Knowledge;
import io.mingcha.engine.RuleCache;
import io.mingcha.fact.Days;
import io.mingcha.fact.Groups;
import io.mingcha.fact.InvoiceGroups;
import io.mingcha.fact.Office;
import io.mingcha.fact.PersonGroups;
import io.mingcha.fact.SelfReport;
import io.mingcha.fact.SelfReportingUnit;
import io.mingcha.fact.Setting;
import io.mingcha.fact.UnitGroups;
import io.mingcha.finding.Assembler;
import io.mingcha.finding.Fairness;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Found;
import io.mingcha.finding.SecondTier;
import io.mingcha.finding.SelfReports;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges what was read, as of a date. The same input gives the same result, whatever the number of threads. */
public final class Scan {
    private final RuleBook book;
    private final Parameters parameters;
    private final WorkCalendar.Builder calendar;
    private final Function<Collection<Rule>, CompiledRules> compiled;
    private final int threads;

    /**
     * @param calendar the statutory days with the years that the site added; the data set's own calendar comes on top
     * @param threads how many groups are judged at a time, at least 1
     */
    public Scan(RuleBook book, Parameters parameters, WorkCalendar.Builder calendar, RuleCache cache, int threads) {
        this(book, parameters, calendar, rules -> CompiledRules.of(rules, cache), threads);
    }

    /**
     * As above, with rules that are compiled already.
     *
     * @param compiled holds every rule that will be reported, and what it is made of
     */
    public Scan(
            RuleBook book, Parameters parameters, WorkCalendar.Builder calendar, CompiledRules compiled, int threads) {
        this(book, parameters, calendar, rules -> compiled, threads);
    }

    private Scan(
            RuleBook book,
            Parameters parameters,
            WorkCalendar.Builder calendar,
            Function<Collection<Rule>, CompiledRules> compiled,
            int threads) {
        this.book = book;
        this.parameters = parameters;
        this.calendar = calendar;
        this.compiled = compiled;
        this.threads = threads;
    }

    /**
     * Judges.
     *
     * @param reported the rules to report; what they are made of is judged too
     */
    public ScanResult run(IntakeResult intake, LocalDate asOf, Collection<Rule> reported, ScanListener listener) {
        Dataset dataset = intake.dataset();
        Setting setting = new Setting(asOf, calendarWith(dataset), parameters, logStart(dataset, asOf));
        Office office = new Office(dataset, setting);
        Coverage coverage = new Coverage(office);
        List<Rule> judged = book.withIngredients(reported).stream()
                .filter(rule -> coverage.whyNot(rule) == null)
                .toList();
        List<Groups> scopes = List.of(new PersonGroups(office), new UnitGroups(office), new InvoiceGroups(office));
        List<Finding> all = judge(judged, scopes, office, assembler(office, intake), listener);
        Set<String> wanted = reported.stream().map(Rule::id).collect(Collectors.toSet());
        List<Finding> findings =
                all.stream().filter(finding -> wanted.contains(finding.rule())).toList();
        return new ScanResult(
                asOf,
                intake,
                TableBalances.of(intake, office),
                scopes.stream().flatMap(groups -> groups.balance().stream()).toList(),
                coverage.outcomes(reported, findings),
                findings,
                DataProblems.in(office),
                Orphans.in(dataset));
    }

    private List<Finding> judge(
            List<Rule> rules, List<Groups> scopes, Office office, Assembler assembler, ScanListener listener) {
        List<Finding> findings = new ArrayList<>();
        List<Found> founds = new ArrayList<>();
        if (rules.isEmpty()) {
            return findings;
        }
        Engine engine = new Engine(Knowledge.of(rules, compiled.apply(rules)), threads);
        listener.judging(scopes.stream().mapToInt(Groups::size).sum());
        for (Groups groups : scopes) {
            engine.judge(
                    groups,
                    flag -> {
                        Finding finding = assembler.finding(book.rule(flag.rule()), flag);
                        findings.add(finding);
                        founds.add(assembler.found(finding, flag.row()));
                    },
                    listener::judged);
        }
        founds.sort(Comparator.comparing(Found::finding, Finding.ORDER));
        List<SelfReport> reports = office.selfReports();
        engine.judge(
                new SecondTier(founds, reports, SelfReportingUnit.of(reports, office.offices())),
                flag -> findings.add(assembler.finding(book.rule(flag.rule()), flag)),
                groups -> {});
        findings.sort(Finding.ORDER);
        for (int i = 1; i < findings.size(); i++) {
            if (Finding.ORDER.compare(findings.get(i - 1), findings.get(i)) == 0) {
                Finding twice = findings.get(i);
                throw new IllegalStateException("规则 " + twice.rule() + " 对同一事项 " + twice.key() + " 报告了两次");
            }
        }
        return findings;
    }

    private Assembler assembler(Office office, IntakeResult intake) {
        Set<String> absent = Set.of("leaves", "outings").stream()
                .filter(table -> office.view(table) == null)
                .collect(Collectors.toSet());
        return new Assembler(
                office.offices(),
                parameters,
                new Fairness(office.setting().calendar(), absent, intake.namedByRejectedCover()),
                new SelfReports(office.selfReports()));
    }

    private WorkCalendar calendarWith(Dataset dataset) {
        Rows rows = dataset.find("calendar");
        if (rows != null) {
            Column date = rows.table().column("date");
            Column workday = rows.table().column("workday");
            for (int row = 0; row < rows.size(); row++) {
                calendar.override((int) rows.value(date.index(), row), rows.value(workday.index(), row) == 1);
            }
        }
        return calendar.build();
    }

    /** The earliest event up to as-of; null where there is none. */
    private static @Nullable LocalDate logStart(Dataset dataset, LocalDate asOf) {
        Rows rows = dataset.find("task_events");
        if (rows == null) {
            return null;
        }
        Column happened = rows.table().column("happened_on");
        long earliest = Long.MAX_VALUE;
        for (int row = 0; row < rows.size(); row++) {
            earliest = Math.min(earliest, rows.value(happened.index(), row));
        }
        return earliest <= Days.number(asOf) ? Days.of(earliest) : null;
    }
}
