package io.mingcha.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The text of a notice in the order in which it is read, without blanks: of the document itself and of its files. */
final class NoticeText {
    private NoticeText() {}

    /** What the document says should be read. */
    static String of(NoticeDocument notice) {
        StringBuilder text = new StringBuilder();
        boolean letter = notice.kind().format() == NoticeFormat.LETTER;
        boolean document = notice.kind().format() == NoticeFormat.DOCUMENT;
        boolean form = notice.kind().format() == NoticeFormat.FORM;
        if (!form) {
            text.append(notice.office()).append(document ? "文件" : "").append(notice.numberShown());
        }
        text.append(notice.title());
        text.append(form ? notice.numberShown() + "事项内容" : notice.addressee() + "：");
        notice.form().forEach(row -> text.append(row.label()).append(row.value()));
        notice.body().forEach(paragraph -> text.append(paragraph.text()));
        text.append("附件：")
                .append(notice.annexTitle())
                .append("（盖章）")
                .append(notice.office())
                .append(notice.dateShown());
        text.append("（").append(notice.contact()).append("）附件").append(notice.annexTitle());
        text.append("序号台账编号记录来源文件及行号校验值");
        for (EvidenceRow row : notice.evidence()) {
            text.append(row.no())
                    .append(row.caseId())
                    .append(row.record())
                    .append(row.source())
                    .append(row.hash());
        }
        text.append(EvidenceHash.NOTE);
        if (document) {
            text.append(notice.copiesShown()).append(notice.office()).append(notice.printedOn());
        }
        return squeezed((letter ? notice.draftMark() : "") + text);
    }

    /** The text of a Word file; of headers, that of the first page only. */
    static String ofDocx(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            XWPFHeader first = document.getHeaderFooterPolicy().getFirstPageHeader();
            String head = first == null
                    ? ""
                    : first.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining());
            return squeezed(head + text(document.getBodyElements()));
        }
    }

    private static String text(List<IBodyElement> elements) {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : elements) {
            if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> text.append(text(cell.getBodyElements()))));
            } else if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText());
            }
        }
        return text.toString();
    }

    /** The text of a PDF without its page numbers, as it is laid out. */
    static String ofPdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return squeezed(stripper.getText(document).replaceAll("(?m)^\\s*— \\d+ —\\s*$", ""));
        }
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
