package io.mingcha.notice;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The text of a notice as a tree of HTML elements; what stands at fixed places of a page is drawn by {@link PageFurniture}. */
final class NoticeHtml {
    private static final List<String> ANNEX_HEAD = List.of("序号", "台账编号", "记录", "来源文件及行号", "校验值");

    private final Document document;
    private final Element body;
    private final UnaryOperator<String> shown;

    private NoticeHtml(NoticeFormat format, UnaryOperator<String> shown) {
        this.shown = shown;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element html = document.createElement("html");
        document.appendChild(html);
        Element head = document.createElement("head");
        html.appendChild(head);
        Element style = document.createElement("style");
        style.appendChild(document.createTextNode(PageStyle.CSS));
        head.appendChild(style);
        body = document.createElement("body");
        body.setAttribute("class", format.code());
        html.appendChild(body);
    }

    /** @param shown what stands for a text where fonts lack characters */
    static Document of(NoticeDocument notice, UnaryOperator<String> shown) {
        NoticeFormat format = notice.kind().format();
        NoticeHtml html = new NoticeHtml(format, shown);
        html.block("head", "");
        html.block("title", notice.title());
        html.block("blank", "");
        if (format == NoticeFormat.FORM) {
            html.block("number", notice.numberShown());
            html.form(notice.form());
        } else {
            html.block("addressee", notice.addressee() + "：");
        }
        List<Paragraph> paragraphs = notice.body();
        int apart = paragraphs.size() - (html.staysWithSignature(paragraphs) ? 1 : 0);
        paragraphs
                .subList(0, apart)
                .forEach(paragraph -> html.block(paragraph.level().name(), paragraph.text()));
        html.signature(notice, paragraphs.subList(apart, paragraphs.size()));
        if (!notice.evidence().isEmpty()) {
            html.annex(notice);
        }
        return html.document;
    }

    /** A last paragraph that is short goes to the page of the signature, which would stand there alone. */
    private boolean staysWithSignature(List<Paragraph> paragraphs) {
        return !paragraphs.isEmpty() && paragraphs.get(paragraphs.size() - 1).isShort();
    }

    private void signature(NoticeDocument notice, List<Paragraph> last) {
        Element together = element(body, "div", "together");
        last.forEach(
                paragraph -> text(element(together, "div", paragraph.level().name()), paragraph.text()));
        if (!notice.evidence().isEmpty()) {
            text(element(together, "div", "blank"), "");
            text(element(together, "div", Level.TEXT.name()), "附件：" + notice.annexTitle());
        }
        text(element(together, "div", "blank"), "");
        text(element(together, "div", "axis"), "（盖章）");
        text(element(together, "div", "axis"), notice.office());
        text(element(together, "div", "date"), notice.dateShown());
        text(element(together, "div", Level.TEXT.name()), "（" + notice.contact() + "）");
    }

    private void form(List<FormRow> rows) {
        Element table = element(body, "table", "form");
        Element head = element(element(table, "thead", ""), "tr", "");
        text(element(head, "th", "label"), "事项");
        text(element(head, "th", ""), "内容");
        Element cells = element(table, "tbody", "");
        for (FormRow row : rows) {
            Element line = element(cells, "tr", "");
            text(element(line, "td", "label"), row.label());
            Element value = element(line, "td", "");
            for (String part : row.value().split("\n", -1)) {
                text(element(value, "div", ""), part.isEmpty() ? "\u00a0" : part);
            }
        }
        block("after-form", "");
    }

    private void annex(NoticeDocument notice) {
        block("annex", "附件");
        block("blank", "");
        block("title", notice.annexTitle());
        block("blank", "");
        Element table = element(body, "table", "evidence");
        Element head = element(element(table, "thead", ""), "tr", "");
        for (int i = 0; i < ANNEX_HEAD.size(); i++) {
            text(element(head, "th", "c" + i), ANNEX_HEAD.get(i));
        }
        Element rows = element(table, "tbody", "");
        for (EvidenceRow row : notice.evidence()) {
            Element line = element(rows, "tr", "");
            for (String cell :
                    List.of(String.valueOf(row.no()), row.caseId(), row.record(), row.source(), row.hash())) {
                text(element(line, "td", ""), cell);
            }
        }
        block("note", EvidenceHash.NOTE);
    }

    private void block(String name, String content) {
        text(element(body, "div", name), content);
    }

    private Element element(Element parent, String tag, String name) {
        Element element = document.createElement(tag);
        if (!name.isEmpty()) {
            element.setAttribute("class", name);
        }
        parent.appendChild(element);
        return element;
    }

    private void text(Element element, String content) {
        element.appendChild(document.createTextNode(shown.apply(content)));
    }
}
