package io.mingcha.notice;

import io.mingcha.report.Brief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Sets a {@link Brief} as a Word document with the margins, fonts and sizes of GB/T 9704-2012; tables are smaller. */
public final class BriefDocx {
    private static final String SONG = "方正小标宋简体";
    private static final String FANG = "仿宋_GB2312";
    private static final String HEI = "黑体";
    private static final String KAI = "楷体_GB2312";
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double TYPE_AREA_MM = 156;
    private static final double NARROW_MM = 11;
    private static final double WIDE_MM = 18;
    private static final double WORDS_MM = 40;
    private static final int LINE_TWIPS = 579;
    /** Beside a word that fills a line, justified text would be torn apart. */
    private static final Pattern LONG_WORD = Pattern.compile("[!-~]{30}");

    private static final int HEAD = 36;
    private static final int HEAD_SPACE = 12;
    private static final int LINE_EIGHTHS = 12;
    private static final int FOOT = 14;
    private static final String RED = "FF0000";
    private static final int BODY = 16;
    private static final int SMALL = 12;
    private static final int CELL = 10;

    /** The clock's day would make the same brief differ. */
    private static final Optional<Date> CREATED = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));

    private final XWPFDocument document = new XWPFDocument();

    private BriefDocx() {}

    /** The document; the same brief gives the same bytes. */
    public static byte[] of(Brief brief) {
        BriefDocx docx = new BriefDocx();
        try (docx.document) {
            docx.page();
            docx.write(brief);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            docx.document.getProperties().getCoreProperties().setCreated(CREATED);
            docx.document.write(bytes);
            return SameBytes.zip(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(twips(210));
        section.getPgSz().setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setBottom(twips(35));
        margins.setHeader(twips(15));
        margins.setFooter(twips(24.5));
        margins.setGutter(BigInteger.ZERO);
        document.setEvenAndOddHeadings(true);
        XWPFHeaderFooterPolicy feet = document.createHeaderFooterPolicy();
        pageNumber(feet.createFooter(STHdrFtr.DEFAULT).createParagraph(), ParagraphAlignment.RIGHT);
        pageNumber(feet.createFooter(STHdrFtr.EVEN).createParagraph(), ParagraphAlignment.LEFT);
    }

    /** One place in from the outer edge, as the standard wants it. */
    private static void pageNumber(XWPFParagraph foot, ParagraphAlignment outer) {
        foot.setAlignment(outer);
        foot.setIndentationLeft(FOOT * 20);
        foot.setIndentationRight(FOOT * 20);
        run(foot, "— ", "宋体", FOOT);
        run(foot, "", "宋体", FOOT).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(foot, "", "宋体", FOOT).getCTR().addNewInstrText().setStringValue("PAGE");
        run(foot, "", "宋体", FOOT).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(foot, " —", "宋体", FOOT);
    }

    /** The red head: what it is, below a line what it covers. */
    private void head(Brief brief) {
        XWPFParagraph mark = document.createParagraph();
        mark.setAlignment(ParagraphAlignment.CENTER);
        mark.setSpacingBefore(HEAD_SPACE * 20);
        mark.setSpacingAfter(HEAD_SPACE * 20);
        mark.setBorderBottom(Borders.SINGLE);
        CTBorder line = mark.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(LINE_EIGHTHS));
        line.setSpace(BigInteger.valueOf(HEAD_SPACE));
        double fitting = PageFurniture.fitting(brief.title(), HEAD);
        run(mark, brief.title(), SONG, (int) fitting).setColor(RED);
        run(paragraph(ParagraphAlignment.CENTER, 0), brief.subtitle(), KAI, BODY);
        paragraph(ParagraphAlignment.LEFT, 0);
    }

    private void write(Brief brief) {
        head(brief);
        brief.statements().forEach(this::body);
        for (Brief.Section section : brief.sections()) {
            heading(section.title());
            section.paragraphs().forEach(this::body);
            section.tables().forEach(this::table);
        }
        if (!brief.notes().isEmpty()) {
            heading("数字的出处");
            for (int at = 0; at < brief.notes().size(); at++) {
                note(at + 1, brief.notes().get(at));
            }
        }
    }

    private void heading(String title) {
        XWPFParagraph heading = paragraph(ParagraphAlignment.LEFT, 2 * BODY);
        heading.setKeepNext(true);
        run(heading, title, HEI, BODY);
    }

    private void body(String text) {
        boolean digest = LONG_WORD.matcher(text).find();
        run(paragraph(digest ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH, 2 * BODY), text, FANG, BODY);
    }

    private void note(int number, Brief.Note note) {
        XWPFParagraph set = document.createParagraph();
        set.setAlignment(ParagraphAlignment.LEFT);
        run(set, number + ". " + note.words(), FANG, SMALL);
        if (!note.command().isEmpty()) {
            XWPFParagraph command = document.createParagraph();
            command.setIndentationLeft(2 * SMALL * 20);
            command.setAlignment(ParagraphAlignment.LEFT);
            run(command, note.command(), FANG, SMALL);
        }
    }

    private void table(Brief.Table content) {
        XWPFParagraph caption = paragraph(ParagraphAlignment.LEFT, 0);
        caption.setKeepNext(true);
        run(caption, content.caption(), KAI, SMALL);
        List<Brief.Column> columns = content.columns();
        XWPFTable table = document.createTable(1, columns.size());
        table.setWidth(twips(TYPE_AREA_MM).intValue());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int at = 0; at < columns.size(); at++) {
            Brief.Column column = columns.get(at);
            cell(head.getCell(at), content, at, new Brief.Cell(column.title(), column.note()), HEI);
        }
        for (List<Brief.Cell> cells : content.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int at = 0; at < cells.size(); at++) {
                cell(row.getCell(at), content, at, cells.get(at), FANG);
            }
        }
        paragraph(ParagraphAlignment.LEFT, 0);
    }

    private static void cell(XWPFTableCell cell, Brief.Table table, int column, Brief.Cell content, String font) {
        cell.setWidth(String.valueOf(width(table, column)));
        XWPFParagraph set = cell.getParagraphs().get(0);
        boolean number = table.columns().get(column).number();
        set.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        run(set, content.text(), font, CELL);
        if (content.note() != Brief.NO_NOTE) {
            XWPFRun mark = run(set, "[" + content.note() + "]", font, CELL);
            mark.setSubscript(VerticalAlign.SUPERSCRIPT);
        }
    }

    /** Figures take what words can spare, within bounds; words share what is left. */
    private static int width(Brief.Table table, int column) {
        long figures = table.columns().stream().filter(Brief.Column::number).count();
        long words = table.columns().size() - figures;
        double spare = figures == 0 ? 0 : (TYPE_AREA_MM - words * WORDS_MM) / figures;
        double figure = Math.max(NARROW_MM, Math.min(WIDE_MM, spare));
        double left = TYPE_AREA_MM - figures * figure;
        return twips(table.columns().get(column).number() ? figure : left / words)
                .intValue();
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indentPoints) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setFirstLineIndent(indentPoints * 20);
        paragraph.getCTP().getPPr().addNewSpacing().setLine(BigInteger.valueOf(LINE_TWIPS));
        paragraph.setSpacingLineRule(LineSpacingRule.EXACT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
