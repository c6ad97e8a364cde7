package io.mingcha.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.mingcha.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings as csv for other programs, in the words of {@code findings.jsonl}: RFC 4180, UTF-8 with a byte order mark, a
 * line a finding. A cell that a spreadsheet might run, because it begins with one of {@code = + - @}, their full-width
 * forms or an apostrophe, has an apostrophe before it, which a reader takes away to have the cell as it was.
 */
public final class FindingsCsv {
    private static final String RUNS = "=+-@＝＋－＠'";

    private static final String[] HEADER = {
        "id",
        "rule",
        "rule_version",
        "key",
        "title",
        "severity",
        "grade",
        "ladder",
        "subject_kind",
        "subject_id",
        "subject_name",
        "unit_id",
        "date",
        "summary",
        "evidence",
        "basis",
        "recommendation",
        "self_reported",
        "caveats",
        "params"
    };

    private final FindingWords words;

    private FindingsCsv(FindingWords words) {
        this.words = words;
    }

    /** Writes the findings of a scan; the stream stays open. */
    public static void write(OutputStream out, ScanReport report) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(HEADER);
        FindingsCsv rows = new FindingsCsv(report.words());
        for (Finding finding : report.result().findings()) {
            csv.writeRecord(rows.cells(finding));
        }
        csv.flush();
    }

    private String[] cells(Finding finding) {
        String unitId = finding.subject().unitId();
        String[] cells = {
            finding.id(),
            finding.rule(),
            Integer.toString(finding.ruleVersion()),
            words.text(finding.key()),
            finding.title(),
            finding.severity().code(),
            finding.grade().code(),
            finding.ladder().code(),
            finding.subject().kind().code(),
            words.subjectId(finding.subject()),
            words.subjectName(finding.subject()),
            unitId == null ? "" : words.text(unitId),
            finding.date().toString(),
            words.text(finding.summary()),
            words.places(finding.evidence()),
            words.basis(finding),
            words.text(finding.recommendation()),
            Boolean.toString(finding.selfReported()),
            words.text(String.join("；", finding.caveats())),
            params(finding.params())
        };
        for (int i = 0; i < cells.length; i++) {
            cells[i] = inert(cells[i]);
        }
        return cells;
    }

    private String params(Map<String, String> params) {
        return params.entrySet().stream()
                .map(param -> param.getKey() + "=" + words.text(param.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String inert(String cell) {
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
