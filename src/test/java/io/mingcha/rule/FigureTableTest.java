package io.mingcha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of limits as an office edits it: read from csv and xlsx, and refused with the place where it is broken. */
class FigureTableTest {
    private static final String RULE = "expense/lodging-over-limit";
    private static final Path SHIPPED = Path.of("rules", RULE);
    private static final String HEADER = "起始日期,城市类别,工作人员,领导干部";
    private static final String WHOLE = "2016-01-01,一类,500,650|2016-01-01,二类,450,550|2016-01-01,三类,350,500";

    @TempDir
    Path rules;

    @BeforeEach
    void copyTheRule() throws IOException {
        Path folder = Files.createDirectories(rules.resolve(RULE));
        for (String name : new String[] {"rule.yaml", "rule.drl", "examples.yaml"}) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void theShippedTableIsRead() {
        Parameters parameters = Parameters.of(RuleBook.read(Path.of("rules")), null);
        assertThat(parameters.find(RULE + ".limits.tier1.staff", LocalDate.of(2016, 1, 1)))
                .isEqualTo(500_00);
        assertThat(parameters.find(RULE + ".limits.tier3.leader", LocalDate.of(2026, 1, 1)))
                .isEqualTo(500_00);
        assertThat(parameters.find(RULE + ".limits.tier1.staff", LocalDate.of(2015, 12, 31)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2016-01-01,一类,五百,650        ; limits.csv 第 2 行 C 列：“五百”应为金额",
                "2016-01-01,一类,-500,650        ; limits.csv 第 2 行 C 列：“-500”应为金额",
                "2016-01-01,一类,500.005,650     ; limits.csv 第 2 行 C 列：“500.005”应为金额",
                "2016-01-01,一类,500,            ; limits.csv 第 2 行 D 列：空白，应为金额",
                "2016-01-01,四类,500,650         ; limits.csv 第 2 行 B 列：不认识的词“四类”，应为 一类、二类、三类",
                "2016-01-01,,500,650             ; limits.csv 第 2 行 B 列：空白，应为 一类、二类、三类",
                "2016-02-30,一类,500,650         ; limits.csv 第 2 行 A 列：“2016-02-30”应为日期",
                ",一类,500,650                   ; limits.csv 第 2 行 A 列：空白，应为日期",
                "2016-01-01,一类,500,650,旺季    ; limits.csv 第 2 行 E 列：“旺季”不在任何标题之下",
                "2016-01-01,一类,500,650|2016-01-01,一类,510,650; limits.csv 第 3 行 B 列：起始日期 2016-01-01 的“一类”重复",
                "2016-01-01,一类,500,650|2016-01-01,三类,350,500; limits.csv 起始日期 2016-01-01 缺少“二类”一行",
                "2016-01-01,一类,500,650|2017-01-01,二类,500,650; limits.csv 起始日期 2017-01-01 缺少“一类”一行",
            })
    void brokenLinesAreToldWithTheirCell(String lines, String fault) throws IOException {
        csv(HEADER, lines);
        assertThatThrownBy(() -> RuleBook.read(rules))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining(fault.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "起始日期,城市类别,工作人员,处级           ; limits.csv 第 1 行 D 列：不认识的标题“处级”，应为 起始日期、城市类别、工作人员、领导干部",
                "起始日期,城市类别,工作人员                ; limits.csv 第 1 行缺少标题“领导干部”",
                "起始日期,城市类别,工作人员,领导干部,工作人员; limits.csv 第 1 行 E 列：标题“工作人员”重复",
            })
    void brokenHeadersAreToldWithTheirCell(String header, String fault) throws IOException {
        csv(header, WHOLE);
        assertThatThrownBy(() -> RuleBook.read(rules)).hasMessageContaining(fault.strip());
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        csv(HEADER, "2016-01-01,一类,五百,650|2016-13-01,二类,450,550");
        assertThatThrownBy(() -> RuleBook.read(rules))
                .hasMessageContaining("第 2 行 C 列")
                .hasMessageContaining("第 3 行 A 列")
                .hasMessageContaining("缺少“二类”一行");
    }

    @Test
    void anEmptyOrMissingTableIsRefused() throws IOException {
        assertThatThrownBy(() -> RuleBook.read(rules)).hasMessageContaining("没有这个文件");
        csv(HEADER, "");
        assertThatThrownBy(() -> RuleBook.read(rules)).hasMessageContaining("标题之下没有内容");
        Files.writeString(rules.resolve(RULE).resolve("limits.csv"), "");
        assertThatThrownBy(() -> RuleBook.read(rules)).hasMessageContaining("连标题行也没有");
    }

    @Test
    void datesAndAmountsMayBeWrittenAsSpreadsheetsDo() throws IOException {
        String lines = WHOLE.replace("2016-01-01", "2016/1/1").replace(",500,650", ",\"1,500.00\",650.5");
        Files.write(
                rules.resolve(RULE).resolve("limits.csv"),
                (HEADER + "\r\n" + lines.replace("|", "\r\n")).getBytes(Charset.forName("GB18030")));
        Parameters parameters = Parameters.of(RuleBook.read(rules), null);
        assertThat(parameters.find(RULE + ".limits.tier1.staff", LocalDate.of(2016, 1, 1)))
                .isEqualTo(1500_00);
        assertThat(parameters.find(RULE + ".limits.tier1.leader", LocalDate.of(2016, 1, 1)))
                .isEqualTo(650_50);
    }

    @Test
    void anOfficesOwnWorkbookStandsBesideItsParametersFile() throws IOException {
        csv(HEADER, WHOLE);
        RuleBook book = RuleBook.read(rules);
        workbook(rules.resolve("own.xlsx"), "二类");
        Path params =
                Files.writeString(rules.resolve("params.yaml"), "rules: {" + RULE + ": {limits: {file: own.xlsx}}}\n");
        Parameters parameters = Parameters.of(book, params);
        assertThat(parameters.find(RULE + ".limits.tier2.staff", LocalDate.of(2026, 3, 1)))
                .isEqualTo(480_50);
        assertThat(parameters.find(RULE + ".limits.tier2.staff", LocalDate.of(2026, 2, 28)))
                .isNull();
    }

    @Test
    void aBrokenWorkbookIsToldWithSheetAndCell() throws IOException {
        csv(HEADER, WHOLE);
        RuleBook book = RuleBook.read(rules);
        workbook(rules.resolve("own.xlsx"), "二线");
        Path params =
                Files.writeString(rules.resolve("params.yaml"), "rules: {" + RULE + ": {limits: {file: own.xlsx}}}\n");
        assertThatThrownBy(() -> Parameters.of(book, params))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("own.xlsx 工作表“限额”B3：不认识的词“二线”");
    }

    @Test
    void onlyATableMayBeAFile() throws IOException {
        RuleBook book = RuleBook.read(Path.of("rules"));
        Path params = Files.writeString(
                rules.resolve("params.yaml"), "rules: {expense/claimed-late: {days: {file: own.xlsx}}}\n");
        assertThatThrownBy(() -> Parameters.of(book, params)).hasMessageContaining("这个参数不能写成文件");
    }

    private void csv(String header, String lines) throws IOException {
        Files.writeString(rules.resolve(RULE).resolve("limits.csv"), header + "\n" + lines.replace("|", "\n"));
    }

    /** Dates and amounts as a spreadsheet stores them. */
    private static void workbook(Path file, String second) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("限额");
            String[] header = HEADER.split(",");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            String[] words = {"一类", second, "三类"};
            double[] amounts = {520, 480.5, 360};
            for (int line = 0; line < words.length; line++) {
                sheet.value(line + 1, 0, LocalDate.of(2026, 3, 1));
                sheet.value(line + 1, 1, words[line]);
                sheet.value(line + 1, 2, amounts[line]);
                sheet.value(line + 1, 3, 700);
            }
        }
    }
}
