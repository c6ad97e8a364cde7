package io.mingcha.notice;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;

/**
 * Fills the Word templates of a folder. A template holds tags, {@code {{title}}}, that stand for texts of the notice; what
 * a text holds is never read as a tag, a formula or a link.
 */
public final class DocxRenderer implements NoticeRenderer {
    private static final List<Character> SIGNS_REFUSED = List.of('@', '#', '*', '+');

    private final Path folder;
    private final Map<NoticeKind, byte[]> templates = new EnumMap<>(NoticeKind.class);
    private final Configure configure;

    /** @param folder holds a template for each format, and may hold one for a kind of notice, which goes before */
    public DocxRenderer(Path folder) {
        this.folder = folder;
        var builder = Configure.builder()
                .useDefaultEL(true)
                .setValidErrorHandler(new Configure.AbortHandler())
                .bind("body", new BodyPolicy())
                .bind("rows", new LoopRowTableRenderPolicy())
                .bind("evidence", new LoopRowTableRenderPolicy());
        SIGNS_REFUSED.forEach(sign -> builder.addPlugin(sign, new RefusedPolicy()));
        configure = builder.build();
    }

    @Override
    public String ending() {
        return "docx";
    }

    @Override
    public byte[] render(NoticeDocument notice) {
        Path file = template(notice.kind());
        byte[] template = templates.computeIfAbsent(notice.kind(), kind -> read(file));
        try (XWPFTemplate docx = XWPFTemplate.compile(new ByteArrayInputStream(template), configure)) {
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            docx.render(tags(notice)).write(filled);
            return SameBytes.zip(filled.toByteArray());
        } catch (RenderException | ResolverException | POIXMLException e) {
            throw new NoticeFault("模板 " + file.getFileName() + " 无法填写：" + reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind's own template where the folder has one, else its format's. */
    private Path template(NoticeKind kind) {
        Path own = folder.resolve(kind.chinese() + "." + ending());
        return Files.exists(own) ? own : folder.resolve(kind.format().code() + "." + ending());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new NoticeFault("读不到模板 " + file + "。", e);
        }
    }

    private static Map<String, Object> tags(NoticeDocument notice) {
        Map<String, Object> tags = new HashMap<>();
        tags.put("office", notice.office());
        tags.put("number", notice.numberShown());
        tags.put("draft", notice.draftMark());
        tags.put("title", notice.title());
        tags.put("addressee", notice.addressee());
        tags.put("rows", notice.form().stream().map(DocxRenderer::tags).toList());
        tags.put("body", notice.body());
        tags.put("contact", notice.contact());
        tags.put("date", notice.dateShown());
        tags.put("printedOn", notice.dateShown() + "印发");
        tags.put("copies", String.join("，", notice.copies()));
        tags.put("annex", !notice.evidence().isEmpty());
        tags.put("annexTitle", notice.annexTitle());
        tags.put("annexNote", EvidenceHash.NOTE);
        tags.put("evidence", notice.evidence().stream().map(DocxRenderer::tags).toList());
        return tags;
    }

    private static Map<String, Object> tags(FormRow row) {
        return Map.of("label", row.label(), "value", row.value());
    }

    private static Map<String, Object> tags(EvidenceRow row) {
        return Map.of(
                "no", String.valueOf(row.no()),
                "caseId", row.caseId(),
                "record", row.record(),
                "source", row.source(),
                "hash", row.hash());
    }

    /** What the innermost fault says, which names the tag. */
    private static String reason(Throwable fault) {
        Throwable inner = fault;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return String.valueOf(inner.getMessage());
    }
}
