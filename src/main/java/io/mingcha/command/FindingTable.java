package io.mingcha.command;

import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings as a table: one line each on a narrow page, with the summary below. */
final class FindingTable {
    private FindingTable() {}

    static void add(Page page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        boolean wide = page.wide();
        TextTable table = new TextTable()
                .column("事项")
                .column("日期")
                .column("对象")
                .column("程度", FindingTable::paint)
                .column("性质")
                .column("处置");
        if (wide) {
            table.column("摘要");
        }
        Set<Ladder> steps = new TreeSet<>();
        for (Finding finding : findings) {
            steps.add(finding.ladder());
            String severity = finding.severity().chinese();
            String grade = finding.grade().chinese();
            String ladder = finding.ladder().code();
            if (wide) {
                table.row(
                        finding.title(),
                        finding.date(),
                        subject(finding.subject()),
                        severity,
                        grade,
                        ladder,
                        finding.summary());
            } else {
                table.rowWithDetail(
                        finding.summary(),
                        finding.title(),
                        finding.date(),
                        subject(finding.subject()),
                        severity,
                        grade,
                        ladder);
            }
        }
        page.blank().table(0, table).blank();
        page.line(
                Paint.DIM,
                0,
                "处置："
                        + steps.stream()
                                .map(step -> step.code() + " " + step.chinese())
                                .collect(Collectors.joining("，")));
    }

    static String subject(Subject subject) {
        String name = subject.name();
        String id = subject.id();
        return id == null ? "全部" : name == null ? id : name + " " + id;
    }

    static Paint paint(String severity) {
        if (severity.equals(Severity.GRAVE.chinese())) {
            return Paint.BRIGHT_RED;
        }
        return severity.equals(Severity.SERIOUS.chinese())
                ? Paint.RED
                : severity.equals(Severity.GENERAL.chinese()) ? Paint.YELLOW : Paint.PLAIN;
    }
}
