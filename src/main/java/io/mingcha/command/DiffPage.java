package io.mingcha.command;

import io.mingcha.finding.Finding;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.table.Dataset;
import io.mingcha.workbench.DiffSum;
import io.mingcha.workbench.FindingChange;
import io.mingcha.workbench.FindingChange.Kind;
import io.mingcha.workbench.FindingDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A comparison of two judgements as a page: the sums first, then matter by matter. */
final class DiffPage {
    /** So many are listed; all of them stand in the JSON form. */
    private static final int MOST = 20;

    private static final int NAME = 8;

    private final Page page;
    private final RuleBook from;
    private final RuleBook to;
    private final Dataset dataset;

    DiffPage(Page page, RuleBook from, RuleBook to, Dataset dataset) {
        this.page = page;
        this.from = from;
        this.to = to;
        this.dataset = dataset;
    }

    /** @param outcomes of the rules as they would be */
    void add(FindingDiff diff, List<RuleOutcome> outcomes) {
        DiffSum total = diff.total();
        page.heading("线索  " + total.before().findings() + " → " + total.after().findings() + " 条");
        for (Kind kind : Kind.values()) {
            page.entry(2, kind.chinese(), NAME, total.count(kind) + " 条" + explained(kind));
        }
        page.entry(2, "不变", NAME, total.same() + " 条");
        page.entry(
                2, "人员", NAME, total.before().persons() + " → " + total.after().persons());
        page.entry(2, "单位", NAME, total.before().units() + " → " + total.after().units());
        page.entry(
                2, "涉及金额", NAME, total.before().yuan() + " → " + total.after().yuan() + " 元（线索所依据的行，一行只计一次）");
        if (!total.differs()) {
            page.blank().line(Paint.BOLD, 0, "两次比对的线索完全相同。");
            return;
        }
        suspects(outcomes);
        sums("按规则", diff.byRule(), this::rule);
        sums("按单位", diff.byUnit(), id -> id.isEmpty() ? "不属于单位" : Known.shown(dataset, "units", "单位", id));
        sums("按人员", diff.byPerson(), id -> Known.shown(dataset, "persons", "人员", id));
        list(diff, Kind.APPEARED);
        list(diff, Kind.GONE);
        changed(diff);
        page.blank().line(0, "逐条的全部差异（包括“" + Kind.RESTATED.chinese() + "”）用 --format json 得到。");
        page.line(Paint.BOLD, 0, Fair.LINE);
    }

    private void suspects(List<RuleOutcome> outcomes) {
        outcomes.stream()
                .filter(outcome -> outcome.rows().suspect())
                .forEach(outcome -> page.line(
                        Paint.YELLOW,
                        2,
                        "改后口径存疑：" + outcome.rule().title() + "，"
                                + outcome.rows().suspicion() + "。"));
    }

    private static String explained(Kind kind) {
        return switch (kind) {
            case CHANGED -> "，程度、性质、处置、对象或日期不同";
            case RESTATED -> "，结论不变，参数、数值、证据或措辞不同";
            default -> "";
        };
    }

    private String rule(String id) {
        Rule rule = to.find(id) == null ? from.find(id) : to.find(id);
        return rule == null ? id : rule.title() + " " + id;
    }

    private void sums(String title, Map<String, DiffSum> sums, Function<String, String> named) {
        List<Map.Entry<String, DiffSum>> different = sums.entrySet().stream()
                .filter(entry -> entry.getValue().differs())
                .toList();
        if (different.isEmpty()) {
            return;
        }
        page.heading(title);
        TextTable table = new TextTable().column("").number("改前").number("改后");
        for (Kind kind : Kind.values()) {
            table.number(kind.chinese());
        }
        boolean wide = page.wide();
        if (wide) {
            table.number("人员").number("涉及金额（元）");
        }
        for (Map.Entry<String, DiffSum> entry : different.subList(0, Math.min(MOST, different.size()))) {
            DiffSum sum = entry.getValue();
            List<Object> cells = new ArrayList<>();
            cells.add(named.apply(entry.getKey()));
            cells.add(sum.before().findings());
            cells.add(sum.after().findings());
            for (Kind kind : Kind.values()) {
                cells.add(sum.count(kind) == 0 ? "-" : sum.count(kind));
            }
            String persons = arrow(sum.before().persons(), sum.after().persons());
            String yuan = arrow(sum.before().yuan(), sum.after().yuan());
            if (wide) {
                cells.add(persons);
                cells.add(yuan);
                table.row(cells.toArray());
            } else {
                List<String> detail = new ArrayList<>();
                if (persons.contains("→")) {
                    detail.add("人员 " + persons);
                }
                if (sum.before().fen() + sum.after().fen() > 0) {
                    detail.add("涉及金额 " + yuan + " 元");
                }
                table.rowWithDetail(String.join("，", detail), cells.toArray());
            }
        }
        page.table(2, table);
        rest(different.size());
    }

    private static String arrow(Object before, Object after) {
        return before.equals(after) ? before.toString() : before + "→" + after;
    }

    private void list(FindingDiff diff, Kind kind) {
        List<Finding> findings = diff.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(FindingChange::finding)
                .toList();
        if (!findings.isEmpty()) {
            page.heading(kind.chinese() + "  " + findings.size() + " 条");
            FindingTable.add(page, findings.subList(0, Math.min(MOST, findings.size())));
            rest(findings.size());
        }
    }

    private void changed(FindingDiff diff) {
        List<FindingChange> changes = diff.changes().stream()
                .filter(change -> change.kind() == Kind.CHANGED)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        page.heading(Kind.CHANGED.chinese() + "  " + changes.size() + " 条");
        TextTable table = new TextTable().column("事项").column("日期").column("对象").column("改变");
        for (FindingChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            Finding after = change.finding();
            table.rowWithDetail(
                    after.summary(),
                    after.title(),
                    after.date(),
                    FindingTable.subject(after.subject()),
                    judgement(change));
        }
        page.blank().table(0, table);
        rest(changes.size());
    }

    private static String judgement(FindingChange change) {
        Finding before = change.before();
        Finding after = change.finding();
        if (before == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "程度", before.severity().chinese(), after.severity().chinese());
        part(parts, "性质", before.grade().chinese(), after.grade().chinese());
        part(parts, "处置", before.ladder().code(), after.ladder().code());
        part(parts, "对象", FindingTable.subject(before.subject()), FindingTable.subject(after.subject()));
        part(parts, "日期", before.date().toString(), after.date().toString());
        part(parts, "自查", before.selfReported() ? "是" : "否", after.selfReported() ? "是" : "否");
        return String.join("，", parts);
    }

    private static void part(List<String> parts, String name, String before, String after) {
        if (!before.equals(after)) {
            parts.add(name + " " + before + "→" + after);
        }
    }

    private void rest(int all) {
        if (all > MOST) {
            page.line(2, "其余 " + (all - MOST) + " 项见 --format json。");
        }
    }
}
