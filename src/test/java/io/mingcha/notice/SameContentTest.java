package io.mingcha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Word and PDF files of a notice say the same, and always in the same bytes. */
class SameContentTest {
    private static final Path TEMPLATES = Path.of("src", "main", "dist", "templates");

    private final PdfRenderer pdf = new PdfRenderer(Fonts.find(Map.of(), Fonts.usualFolders(Path.of("none"))));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void sayTheSame(NoticeKind kind) throws IOException {
        NoticeDocument notice = Samples.saying(kind, "关于考勤有关记录的说明");
        DocxRenderer docx = new DocxRenderer(TEMPLATES);
        byte[] word = docx.render(notice);
        String said = NoticeText.of(notice);
        assertThat(NoticeText.ofDocx(word)).isEqualTo(said);
        assertThat(letters(NoticeText.ofPdf(pdf.render(notice)))).isEqualTo(letters(said));
        assertThat(new DocxRenderer(TEMPLATES).render(notice)).isEqualTo(word);
        assertThat(pdf.render(notice)).isEqualTo(pdf.render(notice));
    }

    /** Cells of a table whose lines stand side by side are read line by line from a PDF; all that is compared is what is said. */
    private static String letters(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aDraftSaysSoAndHasNoNumber(NoticeKind kind) throws IOException {
        NoticeDocument issued = Samples.saying(kind, "关于考勤有关记录的说明");
        NoticeDocument draft = new NoticeDocument(
                kind,
                issued.office(),
                null,
                issued.title(),
                issued.addressee(),
                issued.form(),
                issued.body(),
                issued.contact(),
                issued.annexTitle(),
                issued.evidence(),
                null,
                issued.copies());
        assertThat(NoticeText.ofPdf(pdf.render(draft))).contains("草稿", "未编号").doesNotContain("2026〕12号");
        assertThat(NoticeText.ofPdf(pdf.render(issued))).doesNotContain("草稿").contains("青政服函〔2026〕12号");
    }

    @Test
    void aTagWithoutAValueIsNamed() throws IOException {
        write("{{title}}", "{{titel}}");
        assertThatThrownBy(() -> new DocxRenderer(folder).render(Samples.saying(NoticeKind.REMINDER, "说明")))
                .isInstanceOf(NoticeFault.class)
                .hasMessageContaining("letter.docx")
                .hasMessageContaining("titel");
    }

    @Test
    void aTagForAPictureIsRefused() throws IOException {
        for (String tag : List.of("{{@title}}", "{{+title}}", "{{*title}}", "{{#title}}")) {
            write("{{title}}", tag);
            assertThatThrownBy(() -> new DocxRenderer(folder)
                            .render(Samples.saying(NoticeKind.REMINDER, "http://127.0.0.1/x.png")))
                    .isInstanceOf(NoticeFault.class)
                    .hasMessageContaining("title");
        }
    }

    @Test
    void aKindsOwnTemplateGoesBefore() throws IOException {
        Files.write(folder.resolve("letter.docx"), TemplateMaker.all().get("letter.docx"));
        Files.write(folder.resolve("约谈通知书.docx"), TemplateMaker.all().get("document.docx"));
        DocxRenderer docx = new DocxRenderer(folder);
        assertThat(NoticeText.ofDocx(docx.render(Samples.saying(NoticeKind.INTERVIEW, "说明"))))
                .contains("局文件");
        assertThat(NoticeText.ofDocx(docx.render(Samples.saying(NoticeKind.REMINDER, "说明"))))
                .doesNotContain("局文件");
    }

    @Test
    void withoutAFontItSaysWhatToInstall() {
        assertThatThrownBy(() -> Fonts.find(Map.of(), List.of(folder)))
                .isInstanceOf(NoticeFault.class)
                .hasMessageContaining("fonts-lxgw-wenkai");
    }

    private void write(String tag, String other) throws IOException {
        byte[] template = ZipText.replaced(TemplateMaker.all().get("letter.docx"), "word/document.xml", tag, other);
        Files.write(folder.resolve("letter.docx"), template);
    }
}
