package io.mingcha.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.HostileTexts;
import io.mingcha.report.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names and texts made to do harm come out as the plain text they are. */
class HostileNoticesTest {
    private static final List<String> TEXTS =
            HostileTexts.all().stream().map(PlainText::of).toList();
    private static final int TOGETHER = 100;

    private final DocxRenderer docx = new DocxRenderer(Path.of("src", "main", "dist", "templates"));
    private final PdfRenderer pdf = new PdfRenderer(Fonts.find(Map.of(), Fonts.usualFolders(Path.of("none"))));

    /** Each text once as the title, the addressee, a heading, an entry of a form, a cell of the annex. */
    @Test
    void inEveryPlaceOfAWordFile() throws IOException {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(500);
        for (int i = 0; i < TEXTS.size(); i++) {
            NoticeKind kind = i % 2 == 0 ? NoticeKind.REMINDER : NoticeKind.SUPERVISION;
            NoticeDocument notice = Samples.saying(kind, TEXTS.get(i));
            byte[] bytes = docx.render(notice);
            assertThat(NoticeText.ofDocx(bytes)).as(TEXTS.get(i)).isEqualTo(NoticeText.of(notice));
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                assertThat(document.getHyperlinks()).isEmpty();
                assertThat(document.getAllPictures()).isEmpty();
            }
        }
    }

    @Test
    void asParagraphsOfPdfFiles() throws IOException {
        assertThat(TEXTS.size()).isGreaterThanOrEqualTo(500);
        for (int from = 0; from < TEXTS.size(); from += TOGETHER) {
            List<String> texts = TEXTS.subList(from, Math.min(from + TOGETHER, TEXTS.size()));
            checkPdf(Samples.paragraphs(texts), texts);
        }
        assertThat(pdf.missing()).as("what the fonts lack is told").isNotEmpty();
    }

    @Test
    void rareCharactersHaveGlyphs() throws IOException {
        checkPdf(Samples.saying(NoticeKind.REMINDER, "张㛃𠮷"), List.of("张㛃𠮷"));
        assertThat(pdf.missing()).isEmpty();
    }

    @Test
    @Tag("long")
    void inEveryPlaceOfAPdfFile() throws IOException {
        for (String text : TEXTS) {
            checkPdf(Samples.saying(NoticeKind.REMINDER, text), List.of(text));
        }
    }

    private void checkPdf(NoticeDocument notice, List<String> texts) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.render(notice))) {
            String said = read(new PDFTextStripper().getText(document).replaceAll("(?m)^\\s*— \\d+ —\\s*$", ""));
            for (String text : texts) {
                assertThat(said).as(text).contains(read(pdf.shown(text)));
            }
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    /**
     * As a text is read out of a PDF, where ligatures and forms of a character are the characters they stand for. Marks on
     * a letter are read in whatever order they lie, so they are left out.
     */
    private static String read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return NoticeText.squeezed(Normalizer.normalize(plain, Normalizer.Form.NFKC));
    }
}
