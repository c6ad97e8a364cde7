package io.mingcha.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Draws what stands at a fixed place of a page: the red head, lines, page numbers, the foot of a document. In millimetres. */
final class PageFurniture {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double PAGE_HEIGHT = 297;
    private static final double LEFT = 28;
    private static final double RIGHT = 184;
    private static final double MIDDLE = 106;
    private static final double BOTTOM = 262;
    private static final double IMPRINT_HEIGHT = 19;
    private static final double SIZE_4 = 14;

    private final PDDocument pdf;
    private final Fonts fonts;
    private final Map<FontRole, PDType0Font> embedded;

    PageFurniture(PDDocument pdf, Fonts fonts, Map<FontRole, PDType0Font> embedded) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.embedded = new EnumMap<>(embedded);
    }

    /** @param contentBottom where the text of the last page ends */
    void draw(NoticeDocument notice, double contentBottom) throws IOException {
        boolean letter = notice.kind().format() == NoticeFormat.LETTER;
        boolean document = notice.kind().format() == NoticeFormat.DOCUMENT;
        if (document && contentBottom > BOTTOM - IMPRINT_HEIGHT) {
            pdf.addPage(new PDPage(PDRectangle.A4));
        }
        int pages = pdf.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true, true)) {
                if (!notice.draftMark().isEmpty()) {
                    red(page);
                    right(page, FontRole.HEADING, SIZE_4, RIGHT, 20, notice.draftMark());
                }
                if (i == 0 && letter) {
                    letterHead(page, notice);
                } else if (i == 0 && document) {
                    documentHead(page, notice);
                }
                if (!(i == 0 && letter)) {
                    pageNumber(page, i + 1);
                }
                if (i == pages - 1 && document) {
                    imprint(page, notice);
                }
            }
        }
    }

    private void letterHead(PDPageContentStream page, NoticeDocument notice) throws IOException {
        red(page);
        double size = fitting(notice.office(), 36);
        centre(page, FontRole.TITLE, size, 105, 30 + 0.83 * size / POINTS_PER_MM, notice.office());
        line(page, 20, 46.2, 170, 1.0);
        line(page, 20, 47.3, 170, 0.35);
        line(page, 20, 275.6, 170, 0.35);
        line(page, 20, 276.7, 170, 1.0);
        black(page);
        right(page, FontRole.BODY, 16, RIGHT, 55, notice.numberShown());
    }

    private void documentHead(PDPageContentStream page, NoticeDocument notice) throws IOException {
        red(page);
        String mark = notice.office() + "文件";
        double size = fitting(mark, 42);
        centre(page, FontRole.TITLE, size, MIDDLE, 72 + 0.83 * size / POINTS_PER_MM, mark);
        line(page, LEFT, 122.3, RIGHT - LEFT, 0.53);
        black(page);
        centre(page, FontRole.BODY, 16, MIDDLE, 117.3, notice.numberShown());
    }

    private void pageNumber(PDPageContentStream page, int number) throws IOException {
        black(page);
        String text = "— " + number + " —";
        double onePlace = SIZE_4 / POINTS_PER_MM;
        if (number % 2 == 1) {
            right(page, FontRole.BODY, SIZE_4, RIGHT - onePlace, 271, text);
        } else {
            text(page, FontRole.BODY, SIZE_4, LEFT + onePlace, 271, text);
        }
    }

    private void imprint(PDPageContentStream page, NoticeDocument notice) throws IOException {
        black(page);
        double onePlace = SIZE_4 / POINTS_PER_MM;
        line(page, LEFT, 243.2, RIGHT - LEFT, 0.35);
        text(page, FontRole.BODY, SIZE_4, LEFT + onePlace, 249.6, notice.copiesShown());
        line(page, LEFT, 252.6, RIGHT - LEFT, 0.25);
        text(page, FontRole.BODY, SIZE_4, LEFT + onePlace, 259, notice.office());
        right(page, FontRole.BODY, SIZE_4, RIGHT - onePlace, 259, notice.printedOn());
        line(page, LEFT, 261.8, RIGHT - LEFT, 0.35);
    }

    /** The size, at most the given one, in which a text fits into the type area's width. */
    static double fitting(String text, double most) {
        double characters = Math.max(1, text.codePointCount(0, text.length()));
        return Math.min(most, Math.floor((RIGHT - LEFT) * POINTS_PER_MM / characters));
    }

    private void centre(
            PDPageContentStream page, FontRole role, double size, double middle, double baseline, String text)
            throws IOException {
        text(page, role, size, middle - width(role, size, text) / 2, baseline, text);
    }

    private void right(PDPageContentStream page, FontRole role, double size, double right, double baseline, String text)
            throws IOException {
        text(page, role, size, right - width(role, size, text), baseline, text);
    }

    private void text(PDPageContentStream page, FontRole role, double size, double left, double baseline, String text)
            throws IOException {
        page.beginText();
        page.newLineAtOffset(points(left), points(PAGE_HEIGHT - baseline));
        for (Piece piece : pieces(role, text)) {
            page.setFont(piece.font(), (float) size);
            page.showText(piece.text());
        }
        page.endText();
    }

    private double width(FontRole role, double size, String text) throws IOException {
        double width = 0;
        for (Piece piece : pieces(role, text)) {
            width += piece.font().getStringWidth(piece.text()) / 1000 * size;
        }
        return width / POINTS_PER_MM;
    }

    private record Piece(PDType0Font font, String text) {}

    /** The text cut where the font changes, since the first lacks a character. */
    private List<Piece> pieces(FontRole wanted, String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        FontRole current = wanted;
        for (int code : text.codePoints().toArray()) {
            FontRole role = orWanted(fonts.showing(wanted, code), wanted);
            if (role != current && run.length() > 0) {
                pieces.add(new Piece(font(current), run.toString()));
                run.setLength(0);
            }
            current = role;
            run.appendCodePoint(code);
        }
        if (run.length() > 0) {
            pieces.add(new Piece(font(current), run.toString()));
        }
        return pieces;
    }

    private static FontRole orWanted(@Nullable FontRole role, FontRole wanted) {
        return role == null ? wanted : role;
    }

    private PDType0Font font(FontRole role) {
        PDType0Font font = embedded.get(role);
        if (font == null) {
            throw new IllegalStateException("no font for " + role);
        }
        return font;
    }

    private static void line(PDPageContentStream page, double left, double middle, double width, double thickness)
            throws IOException {
        page.addRect(points(left), points(PAGE_HEIGHT - middle - thickness / 2), points(width), points(thickness));
        page.fill();
    }

    private static void red(PDPageContentStream page) throws IOException {
        page.setNonStrokingColor(1f, 0f, 0f);
    }

    private static void black(PDPageContentStream page) throws IOException {
        page.setNonStrokingColor(0f, 0f, 0f);
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MM);
    }
}
