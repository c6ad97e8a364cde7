package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.mingcha.HostileTexts;
import io.mingcha.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and texts that are hostile to documents come out of each of them as the plain text they are. */
class HostileReportsTest {
    private static final ScanReport REPORT = FakeScan.report(FakeScan.of(HostileTexts.all()), Masking.none());
    private static final List<Finding> FINDINGS = REPORT.result().findings();
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][a-zA-Z0-9]*)");

    /** The text that people should see; a cell that is empty reads the same as one of a blank. */
    private static String plain(Finding finding) {
        return PlainText.of(finding.summary());
    }

    @Test
    void inCsv() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsCsv.write(out, REPORT);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFid,rule,");
        assertThat(csv.split("\r\n", -1)).hasSize(FINDINGS.size() + 2);
        assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(csv.substring(1))) {
            rows = reader.stream().toList();
        }
        assertThat(rows).hasSize(FINDINGS.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@＝＋－＠\t\r].*"));
            assertThat(unescaped(rows.get(i).getField("summary"))).isEqualTo(plain(FINDINGS.get(i)));
            assertThat(unescaped(rows.get(i).getField("subject_name"))).isEqualTo(plain(FINDINGS.get(i)));
        }
    }

    private static String unescaped(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Test
    void inSarif() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsSarif.write(out, REPORT);
        JsonNode results = JsonMapper.shared()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .at("/runs/0/results");
        assertThat(results.size()).isEqualTo(FINDINGS.size());
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).at("/message/text").asString()).isEqualTo(plain(FINDINGS.get(i)));
        }
    }

    @Test
    void inXlsx() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsXlsx.write(out, REPORT, FindingsXlsx.MOST_ROWS);
        XlsxCells workbook = new XlsxCells(out.toByteArray());
        List<String> summaries = new ArrayList<>();
        for (int sheet = 3; sheet <= workbook.sheets().size(); sheet++) {
            assertThat(XlsxCells.elements(workbook.sheet(sheet), "f")).isEmpty();
            for (List<String> row :
                    workbook.rows(sheet).subList(2, workbook.rows(sheet).size())) {
                assertThat(row.get(1)).isEqualTo(row.get(6));
                summaries.add(row.get(6));
            }
        }
        assertThat(summaries)
                .containsExactlyElementsOf(
                        FINDINGS.stream().map(HostileReportsTest::plain).toList());
    }

    @Test
    void inHtml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(out, REPORT, List.of("findings.jsonl"));
        String html = out.toString(StandardCharsets.UTF_8);
        Set<String> tags = new TreeSet<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            tags.add(tag.group(1));
        }
        assertThat(tags)
                .isSubsetOf(
                        "!DOCTYPE",
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "/style",
                        "/title",
                        "/head",
                        "body",
                        "/body",
                        "/html",
                        "header",
                        "/header",
                        "main",
                        "/main",
                        "footer",
                        "/footer",
                        "nav",
                        "/nav",
                        "section",
                        "/section",
                        "h1",
                        "/h1",
                        "h2",
                        "/h2",
                        "h3",
                        "/h3",
                        "p",
                        "/p",
                        "a",
                        "/a",
                        "ul",
                        "/ul",
                        "li",
                        "/li",
                        "dl",
                        "/dl",
                        "dt",
                        "/dt",
                        "dd",
                        "/dd",
                        "div",
                        "/div",
                        "span",
                        "/span",
                        "strong",
                        "/strong",
                        "time",
                        "/time",
                        "table",
                        "/table",
                        "caption",
                        "/caption",
                        "thead",
                        "/thead",
                        "tbody",
                        "/tbody",
                        "tr",
                        "/tr",
                        "th",
                        "/th",
                        "td",
                        "/td",
                        "details",
                        "/details",
                        "summary",
                        "/summary",
                        "svg",
                        "/svg",
                        "rect",
                        "/rect",
                        "line",
                        "/line",
                        "text",
                        "/text",
                        "form",
                        "/form",
                        "label",
                        "/label",
                        "select",
                        "/select",
                        "option",
                        "/option",
                        "input",
                        "button",
                        "/button",
                        "script",
                        "/script");
        assertThat(html.split("<script", -1)).hasSize(3);
        assertThat(html.split("</script", -1)).hasSize(3);
        Matcher text = Pattern.compile("<span class=\"text\" dir=\"auto\">([^<]*)</span>")
                .matcher(html);
        Set<String> shown = new TreeSet<>();
        while (text.find()) {
            shown.add(unescapedHtml(text.group(1)));
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(FINDINGS.stream()
                        .map(finding -> FindingWords.clipped(plain(finding), 300))
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    private static String unescapedHtml(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
