package io.mingcha.command;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.People;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.ledger.Waiver;
import io.mingcha.report.Page;
import io.mingcha.rule.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a case is about: the problem, its evidence, and what speaks for leniency or against counting it. */
final class CaseMatter {
    private static final int NAME = 8;

    private final Dictionary dictionary = Dictionary.shipped();
    private final Page page;
    private final People people;

    CaseMatter(Page page, People people) {
        this.page = page;
        this.people = people;
    }

    void add(CaseFile file, JsonNode finding) {
        page.entry(0, "编号", NAME, file.matter().id());
        page.entry(0, "问题", NAME, finding.path("summary").asString());
        for (JsonNode evidence : finding.path("evidence")) {
            page.entry(0, "证据", NAME, shown(evidence));
        }
        String step = file.matter().ladder();
        page.entry(
                0,
                "程度",
                NAME,
                file.matter().severity().chinese() + "，证据"
                        + ("direct".equals(file.matter().grade()) ? "直接" : "为线索") + "，建议"
                        + Ladder.of(step).chinese());
        page.entry(0, "单位", NAME, people.unit(file.matter().unitId()));
        page.entry(0, "日期", NAME, file.matter().foundOn() + "，" + file.matter().openedOn() + " 入台账");
        page.entry(0, "依据", NAME, texts(finding.path("basis")));
        page.entry(0, "建议", NAME, finding.path("recommendation").asString(""));
        page.entry(0, "自查", NAME, file.matter().selfReported() ? "当事人已自行报告，处置已降一级" : "");
        page.entry(0, "规则", NAME, file.byHand() ? "人工登记" : file.matter().rule());
        page.entry(
                0,
                "前一件",
                NAME,
                file.matter().linkedTo() == null ? "" : file.matter().linkedTo());
        Waiver waiver = file.waiver();
        page.entry(
                0,
                "已报备",
                NAME,
                waiver == null
                        ? ""
                        : waiver.from() + " 至 " + waiver.to() + "，" + waiver.reason() + "（申请 "
                                + people.person(waiver.applicantId()) + "，审批 " + people.person(waiver.approverId())
                                + "）。本事项照列，不计数");
        page.entry(
                0,
                "未复核",
                NAME,
                file.matter().unchecked() == null ? "" : file.matter().unchecked());
        page.entry(
                0,
                "已结束",
                NAME,
                file.matter().endedOn() == null ? "" : "截至 " + file.matter().endedOn() + " 的完整数据不再发现此事，可据以销号");
    }

    /** A row that the finding rests on, or a finding that it counts. */
    private String shown(JsonNode evidence) {
        Table table = dictionary.find(evidence.path("table").asString(""));
        String cells = evidence.path("cells").properties().stream()
                .filter(cell -> !cell.getValue().isNull())
                .map(cell -> {
                    Column column = table == null ? null : table.column(cell.getKey());
                    return (column == null ? cell.getKey() : column.chinese()) + " "
                            + FindingPages.shown(column, cell.getValue().asString());
                })
                .collect(Collectors.joining("，"));
        String place = evidence.path("file").isString()
                ? evidence.path("file").stringValue() + " 第 "
                        + evidence.path("row").asInt() + " 行"
                : "线索 " + evidence.path("key").asString();
        return place + (cells.isEmpty() ? "" : "：" + cells);
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return String.join("；", texts);
    }
}
