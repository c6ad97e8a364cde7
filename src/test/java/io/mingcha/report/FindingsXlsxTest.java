package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FindingsXlsxTest {
    private static XlsxCells workbook(int findings, int mostRows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsXlsx.write(out, FakeScan.report(FakeScan.large(findings), Masking.none()), mostRows);
        return new XlsxCells(out.toByteArray());
    }

    @Test
    void aFullSheetGoesOnOnANumberedOne() throws Exception {
        List<Finding> findings = FakeScan.large(181).findings();
        Map<String, Integer> byTopic = new TreeMap<>();
        findings.forEach(finding -> byTopic.merge(finding.rule().split("/")[0], 1, Integer::sum));
        List<String> sheets = new ArrayList<>(List.of("概要", "规则"));
        byTopic.forEach((topic, count) -> {
            String name = new Topics().chinese(topic);
            assertThat(name).doesNotMatch("[a-z]+");
            for (int i = 1; i <= (count + 9) / 10; i++) {
                sheets.add(i == 1 ? name : name + i);
            }
        });
        XlsxCells workbook = workbook(181, 10);
        assertThat(workbook.sheets()).containsExactlyElementsOf(sheets).contains("考勤", "考勤2", "考勤3");
        List<String> ids = new ArrayList<>();
        for (int sheet = 3; sheet <= workbook.sheets().size(); sheet++) {
            List<List<String>> rows = workbook.rows(sheet);
            assertThat(rows).hasSizeBetween(3, 12);
            rows.subList(2, rows.size()).forEach(row -> ids.add(row.get(13)));
        }
        assertThat(ids)
                .containsExactlyElementsOf(
                        FakeScan.large(181).findings().stream().map(Finding::id).toList());
    }

    @Test
    void everySheetHasItsStatementFiltersAndAHeaderThatStays() throws Exception {
        XlsxCells workbook = workbook(90, FindingsXlsx.MOST_ROWS);
        for (int sheet = 1; sheet <= workbook.sheets().size(); sheet++) {
            Element xml = workbook.sheet(sheet);
            assertThat(workbook.rows(sheet).get(0).get(0)).isEqualTo(ScanReport.STATEMENT);
            assertThat(XlsxCells.elements(xml, "oddFooter").get(0).getTextContent())
                    .contains("陈述申辩");
            Element pane = XlsxCells.elements(xml, "pane").get(0);
            assertThat(pane.getAttribute("ySplit")).isEqualTo("2");
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
            assertThat(XlsxCells.elements(xml, "autoFilter").get(0).getAttribute("ref"))
                    .startsWith("A2:");
        }
    }

    @Test
    void datesAreDatesAndIdsAreTexts() throws Exception {
        XlsxCells workbook = workbook(90, FindingsXlsx.MOST_ROWS);
        Finding first = FakeScan.large(90).findings().get(0);
        List<String> row = workbook.rows(3).get(2);
        assertThat(LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(row.get(4))))
                .isEqualTo(first.date());
        assertThat(row.get(2)).isEqualTo(first.subject().id());
        Element cell = XlsxCells.elements(workbook.sheet(3), "row").get(2);
        assertThat(XlsxCells.elements(cell, "c").get(2).getAttribute("t")).isIn("inlineStr", "s");
        assertThat(XlsxCells.elements(cell, "c").get(4).getAttribute("t")).isIn("", "n");
    }

    @Test
    void theOverviewCountsWhatTheSheetsHold() throws Exception {
        XlsxCells workbook = workbook(500, FindingsXlsx.MOST_ROWS);
        assertThat(workbook.rows(1)).anySatisfy(row -> assertThat(row).startsWith("线索", "500"));
        long ofRules = workbook.rows(2).stream()
                .skip(2)
                .mapToLong(row -> Long.parseLong(row.get(4)))
                .sum();
        assertThat(ofRules).isEqualTo(500);
    }

    @Test
    @Tag("long")
    void aMillionRowsFillASheetAndTheNextGoesOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("findings.xlsx");
        List<Finding> some = FakeScan.large(90).findings().subList(0, 1);
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < FindingsXlsx.MOST_ROWS + 7; i++) {
            many.add(some.get(0));
        }
        var result = FakeScan.large(90);
        var full = new io.mingcha.scan.ScanResult(
                result.asOf(),
                result.intake(),
                result.balance(),
                result.scopes(),
                result.outcomes(),
                many,
                result.dataProblems(),
                result.unknownFestivals(),
                result.orphans());
        try (OutputStream out = Files.newOutputStream(file)) {
            FindingsXlsx.write(out, FakeScan.report(full, Masking.none()), FindingsXlsx.MOST_ROWS);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(lastRow(zip, 3)).isEqualTo(FindingsXlsx.MOST_ROWS + 2);
            assertThat(lastRow(zip, 4)).isEqualTo(9);
        }
    }

    private static int lastRow(ZipFile zip, int sheet) throws Exception {
        var reader = javax.xml.stream.XMLInputFactory.newInstance()
                .createXMLStreamReader(zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml")));
        int last = 0;
        while (reader.hasNext()) {
            if (reader.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                last = Integer.parseInt(reader.getAttributeValue(null, "r"));
            }
        }
        return last;
    }
}
