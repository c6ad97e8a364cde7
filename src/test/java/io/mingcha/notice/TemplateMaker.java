package io.mingcha.notice;

import static io.mingcha.notice.WordParts.HEI;
import static io.mingcha.notice.WordParts.RED;
import static io.mingcha.notice.WordParts.SONG;
import static io.mingcha.notice.WordParts.blank;
import static io.mingcha.notice.WordParts.borders;
import static io.mingcha.notice.WordParts.exactly;
import static io.mingcha.notice.WordParts.field;
import static io.mingcha.notice.WordParts.line;
import static io.mingcha.notice.WordParts.paragraph;
import static io.mingcha.notice.WordParts.part;
import static io.mingcha.notice.WordParts.row;
import static io.mingcha.notice.WordParts.run;
import static io.mingcha.notice.WordParts.table;
import static io.mingcha.notice.WordParts.twips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the shipped Word templates, laid out after GB/T 9704-2012: a page of 22 lines of 28 characters in a type area of
 * 156 by 225 millimetres. An office edits what this made; {@code TemplatesTest} tells how to make them anew.
 */
final class TemplateMaker {
    private static final String CENTRED = "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/>";
    private static final double TYPE_AREA = 156;
    private static final List<Double> ANNEX = List.of(11.0, 39.0, 42.0, 32.0, 32.0);
    private static final List<Double> FORM = List.of(36.0, 120.0);

    private TemplateMaker() {}

    /** All templates, by file name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> templates = new LinkedHashMap<>();
        templates.put("letter.docx", letter());
        templates.put("document.docx", document());
        templates.put("form.docx", form());
        return templates;
    }

    /** 信函格式: the office's name 30 mm below the edge of the page, red double lines of 170 mm. */
    private static byte[] letter() throws IOException {
        String mark = paragraph(
                "GwPlain",
                "<w:spacing w:before=\"" + twips(8.8) + "\" w:after=\"" + twips(3.7)
                        + "\" w:line=\"800\" w:lineRule=\"exact\"/>" + "<w:ind w:left=\"" + twips(-8) + "\" w:right=\""
                        + twips(-6) + "\"/><w:jc w:val=\"center\"/>",
                run(SONG, 36, RED, "{{office}}"));
        String lines = line(1, 20, 46.2, 170, 1.0)
                + line(2, 20, 47.3, 170, 0.35)
                + line(3, 20, 275.6, 170, 0.35)
                + line(4, 20, 276.7, 170, 1.0);
        String body = paragraph("GwPlain", "<w:jc w:val=\"right\"/>", run("{{number}}"))
                + blank()
                + blank()
                + head()
                + text()
                + signature()
                + note()
                + annex();
        return docx(draftMark(lines) + mark, draftMark(""), body, true);
    }

    /** 文件格式: 发文机关标志 35 mm below the type area's edge, the number and a red line of 156 mm below it. */
    private static byte[] document() throws IOException {
        String body = blank()
                + blank()
                + blank()
                + paragraph(
                        "GwPlain",
                        exactly(60) + "<w:jc w:val=\"center\"/>",
                        run(SONG, 42, RED, "{{office}}") + run(SONG, 42, RED, "文件"))
                + blank()
                + blank()
                + paragraph(
                        "GwPlain",
                        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"7\" w:color=\"" + RED
                                + "\"/></w:pBdr>" + "<w:jc w:val=\"center\"/>",
                        run("{{number}}"))
                + blank()
                + blank()
                + head()
                + text()
                + signature()
                + note()
                + annex()
                + imprint();
        return docx(draftMark(""), draftMark(""), body, false);
    }

    /** 表格: a title, the number and a table of named entries. */
    private static byte[] form() throws IOException {
        String rows = row(
                        "<w:trHeight w:val=\"" + twips(9) + "\"/><w:tblHeader/>",
                        FORM,
                        List.of(
                                paragraph("GwCell", CENTRED, run(HEI, 14, "", "事项") + run("{{rows}}")),
                                paragraph("GwCell", CENTRED, run(HEI, 14, "", "内容"))))
                + row(
                        "<w:trHeight w:val=\"" + twips(11) + "\"/>",
                        FORM,
                        List.of(paragraph("GwCell", CENTRED, run("[label]")), paragraph("GwCell", "", run("[value]"))));
        String body = paragraph("GwTitle", "", run("{{title}}"))
                + blank()
                + paragraph("GwPlain", "<w:jc w:val=\"right\"/>", run("{{number}}"))
                + table(borders(" w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"", INSIDE), FORM, rows)
                + paragraph("GwPlain", exactly(14), "")
                + paragraph("GwBody", "", run("{{body}}"))
                + signature()
                + note()
                + annex();
        return docx(draftMark(""), draftMark(""), body, false);
    }

    private static final String INSIDE = "<w:insideH w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>"
            + "<w:insideV w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>";

    private static String draftMark(String lines) {
        return paragraph("GwPlain", exactly(16) + "<w:jc w:val=\"right\"/>", lines + run(HEI, 14, RED, "{{draft}}"));
    }

    private static String head() {
        return paragraph("GwTitle", "", run("{{title}}")) + blank();
    }

    private static String text() {
        return paragraph("GwAddressee", "", run("{{addressee}}") + run("：")) + paragraph("GwBody", "", run("{{body}}"));
    }

    /** The list of annexes, the place of the seal, and the office's name centred over the date. */
    private static String signature() {
        String onAxis = "<w:ind w:left=\"" + twips(72) + "\"/><w:jc w:val=\"center\"/>";
        return paragraph("GwPlain", "", run("{{?annex}}"))
                + kept("GwPlain", "")
                + kept("GwBody", run("附件：") + run("{{annexTitle}}"))
                + paragraph("GwPlain", "", run("{{/annex}}"))
                + kept("GwPlain", "")
                + paragraph("GwPlain", "<w:keepNext/>" + onAxis, run("（盖章）"))
                + paragraph("GwPlain", "<w:keepNext/>" + onAxis, run("{{office}}"))
                + paragraph(
                        "GwPlain",
                        "<w:keepNext/><w:ind w:rightChars=\"400\" w:right=\"1264\"/><w:jc w:val=\"right\"/>",
                        run("{{date}}"));
    }

    private static String kept(String style, String runs) {
        return paragraph(style, "<w:keepNext/>", runs);
    }

    private static String note() {
        return paragraph("GwBody", "<w:keepLines/>", run("（") + run("{{contact}}") + run("）"));
    }

    private static String annex() {
        String rows = row(
                        "<w:tblHeader/>",
                        ANNEX,
                        List.of(
                                headCell("序号", "{{evidence}}"),
                                headCell("台账编号", ""),
                                headCell("记录", ""),
                                headCell("来源文件及行号", ""),
                                headCell("校验值", "")))
                + row(
                        "<w:cantSplit/>",
                        ANNEX,
                        List.of(cell("[no]"), cell("[caseId]"), cell("[record]"), cell("[source]"), cell("[hash]")));
        return paragraph("GwPlain", "", run("{{?annex}}"))
                + paragraph("GwPlain", "<w:pageBreakBefore/>", run(HEI, 16, "", "附件"))
                + blank()
                + paragraph("GwTitle", "", run("{{annexTitle}}"))
                + blank()
                + table(borders(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"", INSIDE), ANNEX, rows)
                + paragraph("GwSmall", "", run("{{annexNote}}"))
                + paragraph("GwPlain", "", run("{{/annex}}"));
    }

    private static String headCell(String title, String tag) {
        return paragraph("GwSmall", CENTRED, run(HEI, 9, "", title) + (tag.isEmpty() ? "" : run(tag)));
    }

    private static String cell(String tag) {
        return paragraph("GwSmall", "", run(tag));
    }

    /** An underlined tab: a border between paragraphs of a frame is not drawn by every program. */
    private static final String THIN_RULE =
            "<w:r><w:rPr><w:sz w:val=\"8\"/><w:u w:val=\"thick\"/></w:rPr><w:tab/><w:tab/></w:r>";

    /** 版记, at the foot of the last page: copies, who had it printed and when. */
    private static String imprint() {
        String frame = "<w:framePr w:w=\"" + twips(TYPE_AREA)
                + "\" w:hSpace=\"0\" w:wrap=\"around\" w:vAnchor=\"margin\" w:hAnchor=\"margin\" w:xAlign=\"left\" w:yAlign=\"bottom\"/>";
        String place = frame + "<w:pBdr>" + rule("top", 8) + rule("bottom", 8) + "</w:pBdr>";
        return paragraph("GwImprint", place, run("　抄送：") + run("{{copies}}") + run("。"))
                + paragraph("GwImprintRule", place, THIN_RULE)
                + paragraph(
                        "GwImprint", place, run("　") + run("{{office}}") + "<w:r><w:tab/></w:r>" + run("{{printedOn}}"))
                + paragraph("GwPlain", exactly(1), "");
    }

    private static String rule(String side, int eighths) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"" + eighths + "\" w:space=\"1\" w:color=\"000000\"/>";
    }

    private static byte[] docx(String firstHeader, String header, String body, boolean firstPageApart)
            throws IOException {
        String references =
                "<w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:headerReference w:type=\"even\" r:id=\"rId2\"/>"
                        + (firstPageApart ? "<w:headerReference w:type=\"first\" r:id=\"rId3\"/>" : "")
                        + "<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
                        + (firstPageApart ? "<w:footerReference w:type=\"first\" r:id=\"rId6\"/>" : "");
        String section = "<w:sectPr>" + references
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
                + " w:header=\"" + twips(15) + "\" w:footer=\"" + twips(24.5) + "\" w:gutter=\"0\"/>"
                + (firstPageApart ? "<w:titlePg/>" : "")
                + "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-848\"/></w:sectPr>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WordPackage.contentTypes(firstPageApart));
        parts.put("_rels/.rels", WordPackage.RELATIONSHIPS);
        parts.put("word/document.xml", part("document", "<w:body>" + body + section + "</w:body>"));
        parts.put("word/_rels/document.xml.rels", WordPackage.documentRelationships(firstPageApart));
        parts.put("word/styles.xml", WordPackage.styles());
        parts.put("word/settings.xml", WordPackage.settings());
        parts.put("word/header1.xml", part("hdr", header));
        parts.put("word/header2.xml", part("hdr", header));
        parts.put(
                "word/footer1.xml",
                part("ftr", pageNumber("<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>")));
        parts.put(
                "word/footer2.xml",
                part("ftr", pageNumber("<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>")));
        if (firstPageApart) {
            parts.put("word/header3.xml", part("hdr", firstHeader));
            parts.put("word/footer3.xml", part("ftr", paragraph("GwPageNumber", "", "")));
        }
        return zip(parts);
    }

    private static String pageNumber(String place) {
        return paragraph("GwPageNumber", place, run("— ") + field("PAGE") + run(" —"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
