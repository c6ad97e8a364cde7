package io.mingcha.report;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Assembler;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.Rejected;
import io.mingcha.rule.Grade;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Severity;
import io.mingcha.scan.DataProblem;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.RuleRows;
import io.mingcha.scan.ScanResult;
import io.mingcha.scan.TableBalance;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results as a scan would give them, made up without scanning: as many findings as wanted, or texts as hostile as can be. */
final class FakeScan {
    static final Dictionary DICTIONARY = Dictionary.shipped();
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 30);
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "望舒天佑念禾长风守拙明疏青棠素问秋实雨晴东篱云岫启明小满㛃𠮷";

    private FakeScan() {}

    /** A report of a result. */
    static ScanReport report(ScanResult result, Masking masking) {
        return new ScanReport(result, DICTIONARY, masking, "0.1.0");
    }

    /** So many findings over 400 units and 20,000 persons, three years and all rules, in the order of a scan. */
    static ScanResult large(int findings) {
        Random random = new Random(20260430);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            units.add("第%d街道办事处".formatted(i));
        }
        List<String> names = new ArrayList<>();
        int[] given = GIVEN.codePoints().toArray();
        for (int i = 0; i < 20_000; i++) {
            names.add(SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                    + Character.toString(given[random.nextInt(given.length)])
                    + (i % 3 == 0 ? "" : Character.toString(given[random.nextInt(given.length)])));
        }
        List<Rule> rules = List.copyOf(BOOK.rules());
        List<Finding> all = new ArrayList<>(findings);
        for (int i = 0; i < findings; i++) {
            Rule rule = rules.get((int) ((long) i * rules.size() / findings));
            int person = random.nextInt(names.size());
            LocalDate date = AS_OF.minusDays(random.nextInt(1000));
            String key = "R%06d@%s@%08d".formatted(person, date, i);
            Subject subject = new Subject(
                    Subject.Kind.PERSON, "R%06d".formatted(person), names.get(person), "U%03d".formatted(person % 400));
            String summary = "比对发现" + subject.shown() + date + "上班打卡08:38:00，晚于应到岗时间08:30:00，超出容许的5分钟，请核实。";
            Map<String, @Nullable String> cells = new HashMap<>();
            cells.put("date", date.toString());
            cells.put("clock_in", "08:38:00");
            Evidence evidence = new Evidence("attendance", key, "考勤/2026-03.csv", i + 2, cells);
            Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
            all.add(finding(rule, key, severity, subject, date, summary, List.of(evidence)));
        }
        all.sort(Finding.ORDER);
        return result(all, names, units, List.of(), List.of());
    }

    /** One finding, one rejected row and one data problem for each of the texts, which stands wherever a text can stand. */
    static ScanResult of(List<String> texts) {
        List<Rule> rules = List.copyOf(BOOK.rules());
        List<Finding> all = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String key = "%03d@".formatted(i) + text;
            Rule rule = rules.get(i % rules.size());
            Subject subject = new Subject(Subject.Kind.PERSON, "R%06d".formatted(i), text, "U%03d".formatted(i));
            Map<String, @Nullable String> cells = new HashMap<>();
            cells.put("title", text);
            cells.put("due_on", "2026-03-05");
            Evidence evidence = new Evidence("tasks", key, text, i + 1, cells);
            all.add(finding(rule, key, Severity.GRAVE, subject, AS_OF, text, List.of(evidence)));
            rejected.add(new Rejected(text, "tasks", i + 1, "title", text, text));
            problems.add(new DataProblem(text, "tasks", text, text, i + 1));
        }
        all.sort(Finding.ORDER);
        return result(all, texts, texts, rejected, problems);
    }

    private static Finding finding(
            Rule rule,
            String key,
            Severity severity,
            Subject subject,
            LocalDate date,
            String summary,
            List<Evidence> evidence) {
        return new Finding(
                Assembler.id(rule.id(), key),
                rule.id(),
                key,
                rule.title(),
                severity,
                Grade.DIRECT,
                Ladder.F1,
                subject,
                date,
                summary,
                evidence,
                rule.basis(),
                rule.recommendation(),
                false,
                List.of(),
                Map.of("grace", "5分钟"),
                rule.version());
    }

    private static ScanResult result(
            List<Finding> findings,
            List<String> persons,
            List<String> units,
            List<Rejected> rejected,
            List<DataProblem> problems) {
        Map<String, Rows> tables =
                Map.of("persons", named("persons", "R%06d", persons), "units", named("units", "U%03d", units));
        Map<String, Integer> counts = new HashMap<>();
        findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        List<RuleOutcome> outcomes = BOOK.rules().stream()
                .map(rule -> counts.containsKey(rule.id())
                        ? new RuleOutcome(
                                rule,
                                RuleOutcome.Outcome.FLAGGED,
                                counts.getOrDefault(rule.id(), 0),
                                new RuleRows(100, 10, 2, 0),
                                null)
                        : new RuleOutcome(rule, RuleOutcome.Outcome.NOT_EVALUATED, 0, RuleRows.NONE, "缺少表 meetings"))
                .toList();
        FileBalance file = new FileBalance("考勤.csv", "attendance", "UTF-8", 100, 98, 0, 2);
        IntakeResult intake = new IntakeResult(
                new Dataset(tables), List.of(file), rejected, List.of(), Set.of(), List.of(), List.of());
        return new ScanResult(
                AS_OF,
                intake,
                List.of(new TableBalance(file, 0)),
                List.of(),
                outcomes,
                findings,
                problems,
                List.of(),
                List.of());
    }

    private static Rows named(String table, String id, List<String> names) {
        Rows rows = new Rows(DICTIONARY.table(table));
        rows.addFile(new SourceFile(table + ".csv", Set.of()));
        for (int i = 0; i < names.size(); i++) {
            long[] values = new long[rows.table().columns().size()];
            java.util.Arrays.fill(values, Rows.BLANK);
            values[0] = rows.pool(0).add(id.formatted(i));
            values[1] = rows.pool(1).add(names.get(i));
            rows.add(values, i + 2);
        }
        return rows;
    }
}
