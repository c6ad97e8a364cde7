package io.mingcha.notice;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlCursor;

/**
 * Puts the paragraphs of the body where the tag stands, each in the template's style for its level. A heading stays with what
 * follows, and a short last paragraph with the seal's place, so that no page holds a heading or a signature alone.
 */
final class BodyPolicy implements RenderPolicy {
    @Override
    public void render(ElementTemplate tag, Object data, XWPFTemplate template) {
        XWPFDocument document = template.getXWPFDocument();
        XWPFParagraph place = (XWPFParagraph) ((RunTemplate) tag).getRun().getParent();
        List<?> paragraphs = (List<?>) data;
        for (int at = 0; at < paragraphs.size(); at++) {
            Paragraph paragraph = (Paragraph) paragraphs.get(at);
            try (XmlCursor cursor = place.getCTP().newCursor()) {
                XWPFParagraph set = document.insertNewParagraph(cursor);
                set.setStyle(style(document, paragraph.level()));
                boolean last = at == paragraphs.size() - 1;
                set.setKeepNext(paragraph.level() != Level.TEXT || (last && paragraph.isShort()));
                set.createRun().setText(paragraph.text());
            }
        }
        document.removeBodyElement(document.getPosOfParagraph(place));
    }

    private static String style(XWPFDocument document, Level level) {
        XWPFStyle style = document.getStyles().getStyleWithName(level.style());
        if (style == null) {
            throw new NoticeFault("模板里没有名为“" + level.style() + "”的段落样式。");
        }
        return style.getStyleId();
    }
}
