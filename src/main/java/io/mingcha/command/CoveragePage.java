package io.mingcha.command;

import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.rule.Clause;
import io.mingcha.rule.ClauseDocument;
import io.mingcha.rule.ClauseStatus;
import java.util.ArrayList;
import java.util.List;

/** The matrix of documents, clauses and rules, and how many clauses of each document have which status. */
final class CoveragePage {
    private CoveragePage() {}

    static Page of(List<ClauseDocument> documents, Page page) {
        for (ClauseDocument document : documents) {
            page.heading(document.title());
            page.line(2, document.edition() + "；规则引用为 " + String.join("、", document.citedAs()));
            TextTable table = new TextTable().name("条款").column("状态").column("内容");
            for (Clause clause : document.clauses()) {
                table.rowWithDetail(
                        detail(clause), clause.number(), clause.status().chinese(), clause.subject());
            }
            page.table(2, table);
        }
        page.heading("合计");
        page.table(2, totals(documents));
        long unverified = documents.stream()
                .flatMap(document -> document.clauses().stream())
                .filter(clause -> !clause.verified())
                .count();
        if (unverified > 0) {
            page.blank().line(0, "其中 " + unverified + " 条的条号或数字未与原文核对，文书中不印条号。");
        }
        return page;
    }

    private static String detail(Clause clause) {
        List<String> parts = new ArrayList<>();
        if (!clause.rules().isEmpty()) {
            parts.add("规则：" + String.join("、", clause.rules()));
        }
        clause.byHand().forEach((item, why) -> parts.add("靠人：" + item + " " + why));
        if (!clause.note().isEmpty()) {
            parts.add(clause.note());
        }
        if (!clause.verified()) {
            parts.add("未与原文核对");
        }
        return String.join("；", parts);
    }

    private static TextTable totals(List<ClauseDocument> documents) {
        TextTable table = new TextTable().column("文件");
        for (ClauseStatus status : ClauseStatus.values()) {
            table.number(status.brief());
        }
        table.number("合计");
        for (ClauseDocument document : documents) {
            table.row(cells(document.citedAs().get(0), List.of(document)));
        }
        table.row(cells("全部", documents));
        return table;
    }

    private static Object[] cells(String name, List<ClauseDocument> documents) {
        List<Object> cells = new ArrayList<>(List.of(name));
        int all = 0;
        for (ClauseStatus status : ClauseStatus.values()) {
            int count = 0;
            for (ClauseDocument document : documents) {
                count += document.counts().getOrDefault(status, 0);
            }
            cells.add(count == 0 ? "-" : count);
            all += count;
        }
        cells.add(all);
        return cells.toArray();
    }
}
