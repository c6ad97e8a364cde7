package io.mingcha.notice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets notices as PDF, with the characters used embedded. One thread at a time. */
public final class PdfRenderer implements NoticeRenderer {
    private static final double MM_PER_POINT = 25.4 / 72;

    private final Fonts fonts;
    private final Set<String> missing = new TreeSet<>();

    public PdfRenderer(Fonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public String ending() {
        return "pdf";
    }

    /** The characters no font had, as U+20BB7 (𠮷), in all notices set so far; in the files their numbers stand for them. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    @Override
    public byte[] render(NoticeDocument notice) {
        try (PDDocument pdf = new PDDocument()) {
            Map<FontRole, PDType0Font> embedded = new EnumMap<>(FontRole.class);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            Map<Path, PDType0Font> byFile = new HashMap<>();
            for (FontRole role : FontRole.values()) {
                PDType0Font font = byFile.get(fonts.file(role));
                if (font == null) {
                    font = PDType0Font.load(pdf, fonts.font(role), true);
                    byFile.put(fonts.file(role), font);
                }
                embedded.put(role, font);
                builder.useFont(new PDFontSupplier(font), role.family(), 400, FontStyle.NORMAL, true);
            }
            builder.usePDDocument(pdf)
                    .withW3cDocument(NoticeHtml.of(notice, this::shown), null)
                    .useUriResolver((base, uri) -> null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                double bottom = 37 + renderer.getLastContentBottom() * MM_PER_POINT;
                new PageFurniture(pdf, fonts, embedded).draw(notice.with(this::shown), bottom);
                return bytes(pdf, notice);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument pdf, NoticeDocument notice) throws IOException {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(notice.title());
        about.setProducer("Mingcha");
        pdf.setDocumentInformation(about);
        pdf.setDocumentId(0L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    /** The text with 〔U+20BB7〕 for each character that no font has. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int code : text.codePoints().toArray()) {
            boolean blank = Character.isSpaceChar(code);
            if (blank || fonts.showing(FontRole.BODY, code) != null) {
                shown.appendCodePoint(code);
            } else {
                String number = "U+" + Integer.toHexString(code).toUpperCase(java.util.Locale.ROOT);
                missing.add(number + "（" + Character.toString(code) + "）");
                shown.append("〔").append(number).append("〕");
            }
        }
        return shown.toString();
    }
}
