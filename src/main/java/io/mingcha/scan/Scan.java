package io.mingcha.scan;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.Engine;
import io.mingcha.engine.Knowledge;
import io.mingcha.engine.RuleCache;
import io.mingcha.fact.Groups;
import io.mingcha.fact.InvoiceGroups;
import io.mingcha.fact.LedgerGroups;
import io.mingcha.fact.Office;
import io.mingcha.fact.PersonGroups;
import io.mingcha.fact.SelfReport;
import io.mingcha.fact.SelfReportingUnit;
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
import io.mingcha.rule.Scope;
import io.mingcha.table.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges what was read, as of a date. The same input gives the same result, whatever the number of threads. Compiled rules
 * are kept for the next run. One thread at a time.
 */
public final class Scan {
    private final RuleBook book;
    private final Parameters parameters;
    private final WorkCalendar.Builder calendar;
    private final Function<Collection<Rule>, CompiledRules> compiled;
    private final int threads;
    private final Map<List<String>, Knowledge> knowledge = new HashMap<>();

    /**
     * @param calendar the statutory days with the years that the site added; the data set's own calendar comes on top
     * @param threads how many groups are judged at a time, at least 1
     */
    public Scan(RuleBook book, Parameters parameters, WorkCalendar.Builder calendar, RuleCache cache, int threads) {
        this(
                book,
                parameters,
                calendar,
                rules -> CompiledRules.of(cache.toCompile(rules, book.rules()), cache),
                threads);
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
        Office office = office(intake.dataset(), asOf);
        Coverage coverage = new Coverage(office, intake);
        List<Groups> scopes = scopes(office);
        List<Finding> all = judge(
                        knowledge(coverage, reported),
                        scopes,
                        Inquiry.EVERYTHING,
                        office,
                        assembler(office, intake),
                        listener)
                .findings();
        List<Finding> findings = ofRules(reported, all);
        return new ScanResult(
                asOf,
                intake,
                TableBalances.of(intake, office),
                scopes.stream().flatMap(groups -> groups.balance().stream()).toList(),
                coverage.outcomes(reported, findings, findings, firstTier(all)),
                findings,
                DataProblems.in(office),
                UnknownFestivals.in(office, reported),
                Orphans.in(intake.dataset()));
    }

    /**
     * Judges what bears on an inquiry.
     *
     * @param reported the rules to report; what they are made of is judged too
     * @param reasons whether to find out why rules have no finding about whom is asked
     */
    public Answer answer(
            IntakeResult intake,
            LocalDate asOf,
            Collection<Rule> reported,
            Inquiry inquiry,
            boolean reasons,
            ScanListener listener) {
        Office office = office(intake.dataset(), asOf);
        Coverage coverage = new Coverage(office, intake);
        List<Groups> scopes = scopes(office);
        Knowledge knowledge = knowledge(coverage, reported);
        Judged judged = judge(knowledge, scopes, inquiry, office, assembler(office, intake), listener);
        List<Finding> all = judged.findings();
        List<Finding> ofReported = ofRules(reported, all);
        List<Finding> findings = ofReported.stream().filter(inquiry::keeps).toList();
        Mentions mentions = new Mentions(office, inquiry);
        List<Groups> tiers = new ArrayList<>(scopes);
        tiers.add(judged.secondTier());
        WhyNots whyNots = new WhyNots(coverage, mentions, inquiry, tiers);
        return new Answer(
                findings,
                coverage.outcomes(
                        reported, findings, inquiry.personId() == null ? ofReported : List.of(), firstTier(all)),
                reasons && inquiry.hasSubject() ? whyNots.of(reported, knowledge, ofReported) : List.of(),
                !inquiry.hasSubject() || mentions.any(intake.dataset().tables().keySet()));
    }

    private Office office(Dataset dataset, LocalDate asOf) {
        return OfficeAsOf.of(dataset, asOf, parameters, calendar);
    }

    private static List<Groups> scopes(Office office) {
        return List.of(
                new PersonGroups(office), new UnitGroups(office), new InvoiceGroups(office), new LedgerGroups(office));
    }

    /** The compiled rules that can see, with what they are made of. */
    private Knowledge knowledge(Coverage coverage, Collection<Rule> reported) {
        List<Rule> judged = book.withIngredients(reported).stream()
                .filter(rule -> coverage.whyNot(rule) == null)
                .toList();
        return knowledge.computeIfAbsent(
                judged.stream().map(Rule::id).toList(), ids -> Knowledge.of(judged, compiled.apply(judged)));
    }

    private long firstTier(List<Finding> all) {
        return all.stream()
                .filter(finding -> book.rule(finding.rule()).scope() != Scope.SCAN)
                .count();
    }

    private static List<Finding> ofRules(Collection<Rule> reported, List<Finding> all) {
        Set<String> wanted = reported.stream().map(Rule::id).collect(Collectors.toSet());
        return all.stream().filter(finding -> wanted.contains(finding.rule())).toList();
    }

    /** Findings of both tiers, and what the second looked at. */
    private record Judged(List<Finding> findings, SecondTier secondTier) {}

    private Judged judge(
            Knowledge knowledge,
            List<Groups> scopes,
            Inquiry inquiry,
            Office office,
            Assembler assembler,
            ScanListener listener) {
        List<Finding> findings = new ArrayList<>();
        List<Found> founds = new ArrayList<>();
        Engine engine = new Engine(knowledge, threads);
        listener.judging(scopes.stream().mapToInt(Groups::size).sum());
        for (Groups groups : scopes) {
            engine.judge(
                    groups,
                    group -> inquiry.concerns(groups.scope(), groups.key(group)),
                    flag -> {
                        Finding finding = assembler.finding(book.rule(flag.rule()), flag);
                        findings.add(finding);
                        founds.add(assembler.found(finding, flag.row()));
                    },
                    listener::judged);
        }
        founds.sort(Comparator.comparing(Found::finding, Finding.ORDER));
        List<SelfReport> reports = office.selfReports();
        SecondTier secondTier = new SecondTier(founds, reports, SelfReportingUnit.of(reports, office.offices()));
        engine.judge(
                secondTier,
                group -> true,
                flag -> findings.add(assembler.finding(book.rule(flag.rule()), flag)),
                groups -> {});
        findings.sort(Finding.ORDER);
        for (int i = 1; i < findings.size(); i++) {
            if (Finding.ORDER.compare(findings.get(i - 1), findings.get(i)) == 0) {
                Finding twice = findings.get(i);
                throw new IllegalStateException("规则 " + twice.rule() + " 对同一事项 " + twice.key() + " 报告了两次");
            }
        }
        return new Judged(findings, secondTier);
    }

    private Assembler assembler(Office office, IntakeResult intake) {
        Set<String> absent = book.rules().stream()
                .flatMap(rule -> rule.cover().stream())
                .filter(table -> office.view(table) == null)
                .collect(Collectors.toSet());
        return new Assembler(
                office.offices(),
                parameters,
                new Fairness(office.setting().calendar(), absent, intake.namedByRejectedCover()),
                new SelfReports(office.selfReports()));
    }
}
