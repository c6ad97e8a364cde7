package io.mingcha.report;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sets a {@link Brief} as one page that needs no network and runs no script. */
public final class BriefHtml {
    private final Html html;
    private final Brief brief;

    private BriefHtml(Html html, Brief brief) {
        this.html = html;
        this.brief = brief;
    }

    /** Writes the page; the stream stays open. */
    public static void write(OutputStream out, Brief brief) {
        Html html = new Html(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        new BriefHtml(html, brief).write();
        html.end();
    }

    private void write() {
        html.open("html", "lang", "zh-CN");
        head();
        html.open("body").open("header").element("h1", brief.title());
        html.element("p", brief.subtitle(), "class", "as-of");
        brief.statements().forEach(statement -> html.element("p", statement, "class", "statement"));
        html.close().open("main").line();
        brief.sections().forEach(this::section);
        notes();
        html.close().close().close().line();
    }

    private void head() {
        String style = HtmlReport.resource("report.css");
        html.open("head").single("meta", "charset", "utf-8");
        html.single(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '" + HtmlReport.digest(style)
                        + "'; base-uri 'none'; form-action 'none'");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "robots", "content", "noindex");
        html.element("title", brief.title() + " " + brief.subtitle())
                .own("style", style)
                .close()
                .line();
    }

    private void section(Brief.Section section) {
        html.open("section").element("h2", section.title()).line();
        section.paragraphs().forEach(paragraph -> html.element("p", paragraph));
        section.tables().forEach(this::table);
        html.close().line();
    }

    private void table(Brief.Table table) {
        html.open("div", "class", "scroll").open("table", "class", "brief").element("caption", table.caption());
        html.open("thead").open("tr");
        for (Brief.Column column : table.columns()) {
            html.open("th", "scope", "col", "class", column.number() ? "number" : "words")
                    .text(column.title());
            mark(column.note());
            html.close();
        }
        html.close().close().open("tbody").line();
        for (List<Brief.Cell> row : table.rows()) {
            html.open("tr");
            for (int at = 0; at < row.size(); at++) {
                boolean number = table.columns().get(at).number();
                html.open(at == 0 ? "th" : "td", "class", number ? "number" : "words", "dir", "auto");
                html.text(row.get(at).text());
                mark(row.get(at).note());
                html.close();
            }
            html.close().line();
        }
        html.close().close().close().line();
    }

    private void mark(int note) {
        if (note != Brief.NO_NOTE) {
            html.open("sup").element("a", "" + note, "href", "#note-" + note).close();
        }
    }

    private void notes() {
        if (brief.notes().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "数字的出处").open("ol").line();
        for (int at = 0; at < brief.notes().size(); at++) {
            Brief.Note note = brief.notes().get(at);
            html.open("li", "id", "note-" + (at + 1)).text(note.words());
            if (!note.command().isEmpty()) {
                html.single("br").element("code", note.command());
            }
            html.close().line();
        }
        html.close().close().line();
    }
}
