package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same rows, whatever they are written in. */
class FormatsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final String CSV = """
            接待编号,单位编号,主陪人,接待日期,地点,来宾人数,陪餐人数,费用,陪同人员,是否饮酒
            R1,U1,007,2026-01-05,"和平路, ""老地方\""",8,3,"1,234.50",P1；P2,否
            ,,,,,,,,,
            R2,U1,007,2026-01-06,"第一行
            第二行㛃𠮷",2,1,0.3,,是
            R1,U1,007,2026/1/5,"和平路, ""老地方\""",8,3,1234.5,P1;P2,N
            R3,U1,,2026-01-06,x,2,1,1,,
            """;

    private static final String JSON = """
            {"reception_id": "R1", "unit_id": "U1", "host_id": "007", "date": "2026-01-05", "venue": "和平路, \\"老地方\\"",
             "guests": 8, "escorts": "3", "amount": 1234.50, "attendees": ["P1", "P2"], "alcohol": false}
            {}
            {"reception_id": "R2", "unit_id": "U1", "host_id": "007", "date": "2026-01-06",
             "venue": "第一行\\n第二行㛃𠮷", "guests": 2, "escorts": 1, "amount": 0.3, "attendees": [], "alcohol": true}
            {"reception_id": "R1", "unit_id": "U1", "host_id": "007", "date": "2026/1/5", "venue": "和平路, \\"老地方\\"",
             "guests": 8, "escorts": 3, "amount": "1234.5", "attendees": "P1;P2", "alcohol": "N"}
            {"reception_id": "R3", "unit_id": "U1", "host_id": null, "date": "2026-01-06", "venue": "x",
             "guests": 2, "escorts": 1, "amount": 1}
            """;

    private static final List<String> ROWS = List.of(
            "R1 U1 007 20458 _ _ 和平路, \"老地方\" _ _ 8 3 _ _ _ 0 _ _ 123450 P1;P2",
            "R2 U1 007 20459 _ _ 第一行\n第二行㛃𠮷 _ _ 2 1 _ _ _ 1 _ _ 30 _");

    @TempDir
    Path root;

    @TestFactory
    List<DynamicTest> everyFormatGivesTheSameRows() throws IOException {
        String tsv = CSV.replace("\"1,234.50\"", "'")
                .replace("和平路, ", "和平路; ")
                .replace(",", "\t")
                .replace("和平路; ", "和平路, ")
                .replace("'", "1,234.50");
        String json = "[" + JSON.strip().replace("}\n{", "},\n{") + "]";
        String jsonl = JSON.replace(",\n ", ", ");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("receptions.csv UTF-8", CSV.getBytes(StandardCharsets.UTF_8));
        files.put("receptions.CSV UTF-8-BOM", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8));
        files.put("receptions.csv GB18030", CSV.getBytes(GB18030));
        files.put("公务接待.csv UTF-16LE", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE));
        files.put("接待清单.csv UTF-16BE", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16BE));
        files.put(
                "receptions-crlf.csv UTF-8",
                CSV.replace("\n", "\r\n").replace("第一行\r\n", "第一行\n").getBytes(StandardCharsets.UTF_8));
        files.put("receptions.csv.gz UTF-8", Folder.gzip(CSV.getBytes(StandardCharsets.UTF_8)));
        files.put("receptions_1.csv.GZ GB18030", Folder.gzip(CSV.getBytes(GB18030)));
        files.put("receptions.tsv UTF-8", tsv.getBytes(StandardCharsets.UTF_8));
        files.put("receptions.tsv.gz GB18030", Folder.gzip(tsv.getBytes(GB18030)));
        files.put("receptions.json UTF-8", json.getBytes(StandardCharsets.UTF_8));
        files.put("receptions.json UTF-16LE", ("\uFEFF" + json).getBytes(StandardCharsets.UTF_16LE));
        files.put("receptions.json.gz GB18030", Folder.gzip(json.getBytes(GB18030)));
        files.put("receptions.jsonl UTF-8-BOM", ("\uFEFF" + jsonl).getBytes(StandardCharsets.UTF_8));
        files.put("receptions.jsonl.gz UTF-8", Folder.gzip(jsonl.getBytes(StandardCharsets.UTF_8)));
        files.put("receptions.xlsx xlsx", workbook());
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getKey(), file.getValue())))
                .toList();
    }

    private void check(String title, byte[] content) {
        String name = title.split(" ", 2)[0];
        String encoding = title.split(" ", 2)[1];
        Folder folder = new Folder(root.resolve(title)).with(name, content);
        IntakeResult result = folder.read();
        assertThat(Folder.rows(result, "receptions")).isEqualTo(ROWS);
        assertThat(result.balance()).containsExactly(new FileBalance(name, "receptions", encoding, 4, 2, 1, 1));
        assertThat(result.rejected()).hasSize(1);
        assertThat(result.rejected().get(0).column()).isEqualTo("host_id");
        assertThat(result.notes()).isEmpty();
        assertThat(result.dataset().find("receptions").file(0).columns())
                .containsExactlyInAnyOrder(
                        "reception_id",
                        "unit_id",
                        "host_id",
                        "date",
                        "venue",
                        "guests",
                        "escorts",
                        "amount",
                        "attendees",
                        "alcohol");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            String[] header = CSV.lines().findFirst().orElseThrow().split(",", -1);
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            row(sheet, 1, "R1", "U1", "007", LocalDate.of(2026, 1, 5), "和平路, \"老地方\"", 8, 3, 1234.5, "P1；P2", false);
            sheet.value(2, 3, " ");
            row(sheet, 3, "R2", "U1", "007", 46028, "第一行\n第二行㛃𠮷", 2.0, 1, 0.1 + 0.2, null, true);
            row(sheet, 4, "R1", "U1", "007", "2026/1/5", "和平路, \"老地方\"", "8", 3, "1234.5", "P1;P2", "N");
            row(sheet, 5, "R3", "U1", null, 46028.75, "x", 2, 1, 1);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof String text) {
                sheet.value(row, i, text);
            } else if (cells[i] instanceof Boolean bool) {
                sheet.value(row, i, bool);
            } else if (cells[i] instanceof LocalDate date) {
                sheet.value(row, i, date);
            } else if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            }
        }
    }

    @Test
    void rowsAreNumberedAsTheReaderOfTheFileCountsThem() throws IOException {
        Folder csv = new Folder(root.resolve("csv")).with("receptions.csv", "\n\n" + CSV);
        assertThat(Folder.places(csv.read(), "receptions")).containsExactly("receptions.csv:4", "receptions.csv:6");
        Folder json = new Folder(root.resolve("json"))
                .with("receptions.json", "[" + JSON.strip().replace("}\n{", "},\n{") + "]");
        assertThat(Folder.places(json.read(), "receptions")).containsExactly("receptions.json:1", "receptions.json:3");
        Folder jsonl = new Folder(root.resolve("jsonl"))
                .with("receptions.jsonl", "\r\n" + JSON.replace(",\n ", ", ").replace("\n", "\r\n"));
        assertThat(Folder.places(jsonl.read(), "receptions"))
                .containsExactly("receptions.jsonl:2", "receptions.jsonl:4");
        Folder xlsx = new Folder(root.resolve("xlsx")).with("receptions.xlsx", workbook());
        assertThat(Folder.places(xlsx.read(), "receptions")).containsExactly("receptions.xlsx:2", "receptions.xlsx:4");
    }
}
