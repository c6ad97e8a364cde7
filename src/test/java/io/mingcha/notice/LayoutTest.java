package io.mingcha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mingcha.notice.Ink.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of GB/T 9704-2012, measured on printed pages to a millimetre: Word files as LibreOffice sets them, and PDF. */
class LayoutTest {
    private static final Offset<Double> MILLIMETRE = within(1.0);
    private static final double LINE = 225.0 / 22;
    private static final double PLACE = 156.0 / 28;

    @TempDir
    static Path folder;

    @BeforeAll
    static void print() throws Exception {
        assumeTrue(present("soffice", "--version"), "LibreOffice is not installed: nothing to print Word files with");
        assumeTrue(present("pdftoppm", "-v"), "poppler is not installed: nothing to look at pages with");
        DocxRenderer docx = new DocxRenderer(Path.of("src", "main", "dist", "templates"));
        PdfRenderer pdf = new PdfRenderer(Fonts.find(Map.of(), Fonts.usualFolders(folder)));
        for (NoticeKind kind : List.of(NoticeKind.REMINDER, NoticeKind.RECTIFICATION)) {
            NoticeDocument notice = Samples.squares(kind);
            Files.write(folder.resolve("docx-" + kind.code() + ".docx"), docx.render(notice));
            Files.write(folder.resolve("pdf-" + kind.code() + ".pdf"), pdf.render(notice));
        }
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("docx-reminder.docx").toString(),
                        folder.resolve("docx-rectification.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(soffice.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("docx-rectification.pdf")).exists();
    }

    private static boolean present(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor(2, TimeUnit.MINUTES);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Ink> pages(String name) throws Exception {
        return Ink.of(folder.resolve(name + ".pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx-reminder", "docx-rectification", "pdf-reminder", "pdf-rectification"})
    void pagesAreFullOfLinesOf28Characters(String name) throws Exception {
        Ink page = pages(name).get(1);
        assertThat(page.width()).isCloseTo(210, MILLIMETRE);
        assertThat(page.height()).isCloseTo(297, MILLIMETRE);
        List<Stretch> lines = page.rows(Ink.BLACK, 20, 190, 30, 264);
        assertThat(lines).hasSize(22);
        for (int i = 0; i < 22; i++) {
            assertThat(lines.get(i).middle()).isCloseTo(37 + LINE * (i + 0.5), within(1.3));
        }
        double pitch = (lines.get(21).middle() - lines.get(0).middle()) / 21;
        assertThat(pitch).isCloseTo(LINE, within(0.05));
        for (Stretch line : List.of(lines.get(0), lines.get(21))) {
            List<Stretch> places = page.columns(Ink.BLACK, 20, 195, line.from(), line.to());
            assertThat(places.get(0).middle()).isCloseTo(28 + PLACE * 0.5, MILLIMETRE);
            assertThat(places.get(places.size() - 1).middle()).isCloseTo(28 + PLACE * 27.5, MILLIMETRE);
            assertThat(places.get(places.size() - 1).to()).isLessThan(184.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx-reminder", "pdf-reminder"})
    void aLetterHasItsHeadAndTwoDoubleLines(String name) throws Exception {
        Ink page = pages(name).get(0);
        List<Stretch> red = page.rows(Ink.RED, 0, 210, 0, 297);
        assertThat(red).hasSize(5);
        Stretch mark = red.get(0);
        assertThat(mark.from()).as("30 mm below the edge of the page").isCloseTo(30, MILLIMETRE);
        assertThat(red.get(1).from() - mark.to()).as("4 mm below the name").isCloseTo(4, within(1.3));
        assertThat(red.get(1).length())
                .as("the upper line of the first pair is the thick one")
                .isGreaterThan(red.get(2).length());
        assertThat(red.get(4).length())
                .as("the lower line of the second pair is")
                .isGreaterThan(red.get(3).length());
        assertThat(297 - red.get(4).to()).as("20 mm above the edge of the page").isCloseTo(20, MILLIMETRE);
        Stretch line = page.columns(
                        Ink.RED, 0, 210, red.get(1).from(), red.get(1).to())
                .get(0);
        assertThat(line.length()).as("170 mm").isCloseTo(170, MILLIMETRE);
        assertThat(line.middle()).isCloseTo(105, MILLIMETRE);
        assertThat(page.rows(Ink.BLACK, 20, 190, 264, 274))
                .as("no page number on the first page")
                .isEmpty();
        List<Stretch> black = page.rows(Ink.BLACK, 20, 190, 45, 262);
        List<Stretch> number = page.columns(
                Ink.BLACK, 20, 195, black.get(0).from(), black.get(0).to());
        assertThat(number.get(number.size() - 1).to())
                .as("the number ends at the right edge")
                .isCloseTo(184, within(1.5));
        assertThat(black.get(1).middle() - black.get(0).middle())
                .as("two empty lines before the title")
                .isCloseTo(3 * LINE, within(1.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx-rectification", "pdf-rectification"})
    void aDocumentHasItsHeadAndOneLine(String name) throws Exception {
        Ink page = pages(name).get(0);
        List<Stretch> red = page.rows(Ink.RED, 0, 210, 0, 297);
        assertThat(red).hasSize(2);
        assertThat(red.get(0).from()).as("35 mm below the type area's edge").isCloseTo(37 + 35, MILLIMETRE);
        Stretch line = page.columns(
                        Ink.RED, 0, 210, red.get(1).from(), red.get(1).to())
                .get(0);
        assertThat(line.from()).isCloseTo(28, MILLIMETRE);
        assertThat(line.to()).isCloseTo(184, MILLIMETRE);
        List<Stretch> black = page.rows(Ink.BLACK, 20, 190, 90, 262);
        assertThat(red.get(1).from() - black.get(0).to())
                .as("4 mm below the number")
                .isCloseTo(4, MILLIMETRE);
        assertThat(black.get(1).from() - red.get(1).to())
                .as("two empty lines before the title")
                .isBetween(2 * LINE - 2, 2 * LINE + 4);
        Stretch last = black.get(black.size() - 1);
        assertThat(last.to()).as("text on the first page, within the type area").isLessThan(262.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx-rectification", "pdf-rectification"})
    void pageNumbersStandOnTheOuterSide(String name) throws Exception {
        List<Ink> pages = pages(name);
        for (int i = 0; i < pages.size(); i++) {
            List<Stretch> rows = pages.get(i).rows(Ink.BLACK, 20, 190, 264, 280);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).middle()).as("7 mm below the type area").isCloseTo(262 + 7, MILLIMETRE);
            List<Stretch> signs = pages.get(i)
                    .columns(Ink.BLACK, 20, 190, rows.get(0).from(), rows.get(0).to());
            double place = 14 * 25.4 / 72;
            if (i % 2 == 0) {
                assertThat(signs.get(signs.size() - 1).to()).isCloseTo(184 - place, MILLIMETRE);
            } else {
                assertThat(signs.get(0).from()).isCloseTo(28 + place, MILLIMETRE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx-rectification", "pdf-rectification"})
    void theImprintStandsAtTheFootOfTheLastPage(String name) throws Exception {
        List<Ink> pages = pages(name);
        Ink page = pages.get(pages.size() - 1);
        List<Stretch> rows = page.rows(Ink.BLACK, 20, 190, 235, 263);
        Stretch last = rows.get(rows.size() - 1);
        assertThat(last.to()).isCloseTo(262, MILLIMETRE);
        for (Stretch rule : List.of(rows.get(0), last)) {
            List<Stretch> across = page.columns(Ink.BLACK, 20, 195, rule.from(), rule.to());
            assertThat(across.get(0).from()).isCloseTo(28, MILLIMETRE);
            assertThat(across.get(across.size() - 1).to()).isCloseTo(184, MILLIMETRE);
        }
    }
}
