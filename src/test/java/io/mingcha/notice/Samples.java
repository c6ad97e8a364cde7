package io.mingcha.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Notices of made-up people, long enough to show every part of a page. */
final class Samples {
    private Samples() {}

    static NoticeDocument notice(NoticeKind kind) {
        List<Paragraph> body = new ArrayList<>();
        body.add(new Paragraph(Level.TEXT, "近期，我局对考勤、请假、外出报备等记录进行了比对，并由专人核对了有关记录。现将涉及你的情况函告如下，请予说明。"));
        body.add(new Paragraph(Level.HEADING_1, "一、记录反映的情况"));
        body.add(new Paragraph(Level.TEXT, "1．比对发现高远（P006）2026-04-03上班打卡08:52，晚于应到岗时间08:30，超出容许的5分钟，当日上午未见请假或外出记录，请核实。"));
        body.add(new Paragraph(Level.HEADING_1, "二、所依据的规定"));
        body.add(new Paragraph(Level.HEADING_2, "（一）《“六治六提”干部队伍作风纪律整顿工作方案》六.17"));
        body.add(new Paragraph(Level.TEXT, "口".repeat(26) + "口".repeat(56)));
        List<FormRow> form = kind.format() == NoticeFormat.FORM
                ? List.of(
                        new FormRow("督办事项", "百穗镇便民服务中心窗口叫号系统改造"),
                        new FormRow("承办单位", "项目推进科"),
                        new FormRow("办结时限", "2026年5月29日前"),
                        new FormRow("办理情况", "\n\n\n"))
                : List.of();
        List<EvidenceRow> evidence = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new EvidenceRow(i, "C0012" + i, "考勤 P006@2026-04-0" + i, "考勤-2026-04.csv 第" + i + "行", "0123456789abcdef"))
                .toList();
        return new NoticeDocument(
                kind,
                "青禾县政务服务局",
                "青政服函〔2026〕12号",
                "关于“迟到”事项的" + kind.chinese(),
                "高远同志",
                form,
                body,
                "联系人：林澄；电话：0000-0000000",
                "证据目录",
                evidence,
                "2026年11月24日",
                List.of("局机关党委", "督查考核科"));
    }
}
