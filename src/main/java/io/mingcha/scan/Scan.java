package io.mingcha.scan;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.Engine;
import io.mingcha.engine.Knowledge;
import io.mingcha.engine.RuleCache;
import io.mingcha.fact.Groups;
import io.mingcha.fact.Office;
import io.mingcha.fact.SelfReport;
import io.mingcha.fact.SelfReportingUnit;
import io.mingcha.finding.Assembler;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Findings;
import io.mingcha.finding.Flag;
import io.mingcha.finding.SecondTier;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private @Nullable CompiledRules ready;

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
        return run(intake, asOf, reported, KeptJudging.none(), listener);
    }

    /** Judges as above, but passes over rows that need not be looked at again. */
    public ScanResult run(
            IntakeResult intake, LocalDate asOf, Collection<Rule> reported, KeptJudging kept, ScanListener listener) {
        listener.stage("group");
        Office office = OfficeAsOf.of(intake.dataset(), asOf, parameters, calendar, kept.settled());
        Coverage coverage = new Coverage(office, intake);
        kept.begin(office, intake.dataset(), covered(coverage, reported));
        List<Groups> scopes = Scopes.of(office, scope -> true);
        listener.stage("prepare_rules");
        Knowledge knowledge = knowledge(covered(coverage, reported));
        Findings all = judge(knowledge, scopes, Inquiry.EVERYTHING, office, assembler(office, intake), false, listener)
                .findings();
        listener.stage("check");
        Findings findings = ofRules(reported, all);
        return new ScanResult(
                asOf,
                intake,
                TableBalances.of(intake, office),
                scopes.stream().flatMap(groups -> groups.balance().stream()).toList(),
                coverage.outcomes(reported, findings, findings, firstTier(all)),
                findings,
                DataProblems.in(office),
                UnknownFestivals.in(office, reported),
                coverage.orphans());
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
        Office office = OfficeAsOf.of(intake.dataset(), asOf, parameters, calendar);
        Coverage coverage = new Coverage(office, intake);
        List<Rule> judged = covered(coverage, reported);
        Knowledge knowledge = knowledge(reasons ? judged : inquiry.bearing(judged));
        List<Groups> scopes = Scopes.of(office, scope -> reasons || knowledge.judges(scope));
        Judged tiers = judge(knowledge, scopes, inquiry, office, assembler(office, intake), true, listener);
        Findings all = tiers.findings();
        List<Finding> ofReported = List.copyOf(ofRules(reported, all));
        List<Finding> findings = ofReported.stream().filter(inquiry::keeps).toList();
        Mentions mentions = new Mentions(office, inquiry);
        List<Groups> seen = new ArrayList<>(scopes);
        seen.add(tiers.secondTier());
        WhyNots whyNots = new WhyNots(coverage, mentions, inquiry, seen);
        return new Answer(
                findings,
                coverage.outcomes(
                        reported, findings, inquiry.personId() == null ? ofReported : List.of(), firstTier(all)),
                reasons && inquiry.hasSubject() ? whyNots.of(reported, knowledge, ofReported) : List.of(),
                !inquiry.hasSubject() || mentions.any(intake.dataset().tables().keySet()));
    }

    /** Makes rules ready that will be reported, as far as that needs no data; beside the reading, say. */
    public Scan prepare(Collection<Rule> reported) {
        knowledge(book.withIngredients(reported)).ready();
        return this;
    }

    /** Loads rules that will be reported, where few of them will be judged. */
    public Scan load(Collection<Rule> reported) {
        compiled(book.withIngredients(reported));
        return this;
    }

    /** The rules that can see, with what they are made of. */
    private List<Rule> covered(Coverage coverage, Collection<Rule> reported) {
        return book.withIngredients(reported).stream()
                .filter(rule -> coverage.whyNot(rule) == null)
                .toList();
    }

    private Knowledge knowledge(List<Rule> judged) {
        return knowledge.computeIfAbsent(
                judged.stream().map(Rule::id).toList(), ids -> Knowledge.of(judged, compiled(judged)));
    }

    /** Rules that were compiled once serve for any of them. */
    private CompiledRules compiled(List<Rule> judged) {
        CompiledRules known = ready;
        if (known == null || !known.have(judged)) {
            known = compiled.apply(judged);
            ready = known;
        }
        return known;
    }

    private long firstTier(List<Finding> all) {
        long count = 0;
        for (Map.Entry<String, int[]> ofRule : Findings.counts(all).entrySet()) {
            count += book.rule(ofRule.getKey()).scope() == Scope.SCAN
                    ? 0
                    : IntStream.of(ofRule.getValue()).sum();
        }
        return count;
    }

    private static Findings ofRules(Collection<Rule> reported, Findings all) {
        return all.ofRules(reported.stream().map(Rule::id).collect(Collectors.toSet())::contains);
    }

    /** Findings of both tiers, and what the second looked at. */
    private record Judged(Findings findings, SecondTier secondTier) {}

    /** @param whole whether whoever looks at the second tier's facts wants to read the findings they stand for */
    private Judged judge(
            Knowledge knowledge,
            List<Groups> scopes,
            Inquiry inquiry,
            Office office,
            Assembler assembler,
            boolean whole,
            ScanListener listener) {
        List<Flag> flags = new ArrayList<>();
        Engine engine = new Engine(knowledge, threads, listener.clock());
        listener.judging(scopes.stream().mapToInt(Groups::size).sum());
        for (Groups groups : scopes) {
            listener.stage("judge_" + groups.scope().name().toLowerCase(Locale.ROOT));
            engine.judge(
                    groups, group -> inquiry.concerns(groups.scope(), groups.key(group)), flags::add, listener::judged);
        }
        Findings findings = Findings.of(flags, book::rule, assembler);
        List<SelfReport> reports = office.selfReports();
        listener.stage("judge_scan");
        boolean counted = whole || knowledge.judges(Scope.SCAN);
        SecondTier secondTier = new SecondTier(
                counted ? findings.founds(whole) : List.of(), reports, SelfReportingUnit.of(reports, office.offices()));
        engine.judge(secondTier, group -> true, flags::add, groups -> {});
        return new Judged(
                flags.size() == findings.size() ? findings : Findings.of(flags, book::rule, assembler), secondTier);
    }

    private Assembler assembler(Office office, IntakeResult intake) {
        return Assembler.of(office, book.rules(), intake.namedByRejectedCover());
    }
}
