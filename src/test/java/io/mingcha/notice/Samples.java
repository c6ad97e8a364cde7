package io.mingcha.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Notices of made-up people. */
final class Samples {
    private Samples() {}

    /** A notice of a kind whose every text is the given one. */
    static NoticeDocument saying(NoticeKind kind, String text) {
        boolean form = kind.format() == NoticeFormat.FORM;
        return new NoticeDocument(
                kind,
                "青禾县政务服务局",
                "青政服函〔2026〕12号",
                text,
                form ? "" : text,
                form ? List.of(new FormRow("办理要求", text), new FormRow("办理情况", "\n\n")) : List.of(),
                List.of(
                        new Paragraph(Level.HEADING_1, "一、" + text),
                        new Paragraph(Level.HEADING_2, "（一）" + text),
                        new Paragraph(Level.TEXT, text)),
                "联系人：林澄；电话：0000-0000000",
                "证据目录",
                List.of(new EvidenceRow(1, "0f39f4a2e2d9029d5ff8", text, text, "0123456789abcdef")),
                "2026年11月24日",
                List.of("局机关党委", "督查考核科"));
    }

    /** A letter of these paragraphs. */
    static NoticeDocument paragraphs(List<String> texts) {
        NoticeDocument notice = saying(NoticeKind.REMINDER, "说明");
        return with(
                notice,
                texts.stream().map(text -> new Paragraph(Level.TEXT, text)).toList(),
                notice.evidence());
    }

    private static NoticeDocument with(NoticeDocument notice, List<Paragraph> body, List<EvidenceRow> evidence) {
        return new NoticeDocument(
                notice.kind(),
                notice.office(),
                notice.number(),
                notice.title(),
                notice.addressee(),
                notice.form(),
                body,
                notice.contact(),
                notice.annexTitle(),
                evidence,
                notice.date(),
                notice.copies());
    }

    /** A notice whose text fills three pages with one square character, so that the grid can be measured. */
    static NoticeDocument squares(NoticeKind kind) {
        NoticeDocument notice = saying(kind, "关于考勤有关记录的" + kind.chinese());
        List<Paragraph> body = new ArrayList<>();
        body.add(new Paragraph(Level.TEXT, "口".repeat(26 + 28 * 49)));
        List<EvidenceRow> evidence = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new EvidenceRow(
                        i,
                        "0f39f4a2e2d9029d5ff8",
                        "考勤 P006@2026-04-0" + i,
                        "考勤-2026-04.csv 第" + i + "行",
                        "0123456789abcdef"))
                .toList();
        return with(notice, body, evidence);
    }
}
