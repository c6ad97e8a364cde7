package io.mingcha.finding;

import io.mingcha.fact.Office;
import io.mingcha.fact.Offices;
import io.mingcha.fact.Person;
import io.mingcha.fact.Row;
import io.mingcha.fact.Unit;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Judgement;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the finding that a flag amounts to: names the subject, shows the evidence, and does what fairness asks. */
public final class Assembler {
    private static final int ID_BYTES = 10;

    private final Offices offices;
    private final Parameters parameters;
    private final Fairness fairness;
    private final SelfReports selfReports;
    private final Map<String, Summary> summaries = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> params = new ConcurrentHashMap<>();

    public Assembler(Offices offices, Parameters parameters, Fairness fairness, SelfReports selfReports) {
        this.offices = offices;
        this.parameters = parameters;
        this.fairness = fairness;
        this.selfReports = selfReports;
    }

    /**
     * What makes the findings of an office.
     *
     * @param rules all there are, whose covering tables may be absent
     * @param lostCover persons whom a rejected row of leaves or outings names
     */
    public static Assembler of(Office office, Collection<Rule> rules, Set<String> lostCover) {
        Set<String> absent = rules.stream()
                .flatMap(rule -> rule.cover().stream())
                .filter(table -> office.view(table) == null)
                .collect(Collectors.toSet());
        return new Assembler(
                office.offices(),
                office.setting().parameters(),
                new Fairness(office.setting().calendar(), absent, lostCover, office.withheldDays()),
                new SelfReports(office.selfReports()));
    }

    /**
     * The finding of a flag.
     *
     * @param rule the rule that raised it
     */
    public Finding finding(Rule rule, Flag flag) {
        return finding(rule, flag, true);
    }

    /** The finding of a flag without its sentence and its evidence. */
    Finding outline(Rule rule, Flag flag) {
        return finding(rule, flag, false);
    }

    private Finding finding(Rule rule, Flag flag, boolean whole) {
        Judgement judgement = rule.judgement(flag.word());
        Subject subject = subject(flag);
        List<Row> rows = whole ? flag.grounds().rows() : List.of();
        Map<String, String> params = params(rule, flag.date());
        List<String> caveats = fairness.caveats(rule, flag);
        boolean selfReported = selfReports.cover(subject.kind(), subject.id(), rule.id(), rule.title(), flag.date());
        Ladder ladder = selfReported ? judgement.ladder().stepDown() : judgement.ladder();
        return new Finding(
                id(rule.id(), flag.key()),
                rule.id(),
                flag.key(),
                rule.title(),
                judgement.severity(),
                caveats.isEmpty() ? judgement.grade() : Grade.LEAD,
                ladder,
                subject,
                flag.date(),
                whole ? summary(rule).fill(flag, subject, params, rows) : "",
                whole ? evidence(rule, rows, flag.grounds().findings()) : List.of(),
                rule.basis(),
                rule.recommendation(),
                selfReported,
                caveats,
                params,
                rule.version());
    }

    private Summary summary(Rule rule) {
        return summaries.computeIfAbsent(rule.id(), id -> new Summary(rule.summary()));
    }

    /** The figures as people read them; those of a rule whose figures never change are the same for every date. */
    private Map<String, String> params(Rule rule, LocalDate date) {
        return parameters.varies(rule)
                ? parameters.printed(rule, date)
                : params.computeIfAbsent(rule.id(), id -> parameters.printed(rule, date));
    }

    /** The id of a matter, the same in every scan. */
    public static String id(String ruleId, String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((ruleId + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Subject subject(Flag flag) {
        String id = flag.subjectId();
        return switch (flag.subjectKind()) {
            case PERSON -> {
                Person person = offices.person(id);
                yield person == null
                        ? new Subject(Subject.Kind.PERSON, id, null, flag.rowUnitId())
                        : new Subject(Subject.Kind.PERSON, id, person.name(), person.unitId());
            }
            case UNIT -> new Subject(Subject.Kind.UNIT, id, nameOf(offices.unit(id)), id);
            case NONE -> new Subject(Subject.Kind.NONE, null, null, null);
        };
    }

    /** A finding as a fact of the second tier. */
    public Found found(Finding finding, Row row) {
        Unit unit = offices.unit(finding.subject().unitId());
        String headId = unit == null ? null : unit.headId();
        Person head = offices.person(headId);
        return new Found(row, finding, head == null ? headId : head.name() + "（" + headId + "）");
    }

    private static @Nullable String nameOf(@Nullable Unit unit) {
        return unit == null ? null : unit.name();
    }

    private static List<Evidence> evidence(Rule rule, List<Row> rows, List<Finding> findings) {
        List<Evidence> evidence = new ArrayList<>();
        for (Row row : rows) {
            Map<String, @Nullable String> cells = new LinkedHashMap<>();
            String table = row.table().name();
            for (String column : rule.evidence().getOrDefault(table, List.of())) {
                cells.put(column, row.cell(column));
            }
            evidence.add(new Evidence(table, row.key(), row.file(), row.rowNumber(), cells));
        }
        for (Finding counted : findings) {
            Map<String, @Nullable String> cells = new LinkedHashMap<>();
            cells.put("rule", counted.rule());
            cells.put("key", counted.key());
            cells.put("date", counted.date().toString());
            cells.put("severity", counted.severity().code());
            evidence.add(new Evidence("findings", counted.id(), null, null, cells));
        }
        return evidence;
    }
}
