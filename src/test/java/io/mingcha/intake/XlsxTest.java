package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as programs write them, and as only a test would. */
class XlsxTest {
    private static final String HEADER = SheetXml.row(1, "unit_id", "name", "parent_id");

    @TempDir
    Path root;

    private IntakeResult units(String rows) {
        return new Folder(root)
                .with(
                        "units.xlsx",
                        new SheetXml().sheet("Sheet1", HEADER + rows).bytes())
                .read();
    }

    private static String text(String place, String text) {
        return "<c" + (place.isEmpty() ? "" : " r=\"" + place + "\"") + " t=\"inlineStr\"><is><t>" + text
                + "</t></is></c>";
    }

    @Test
    void aRowKeepsItsNumberWhereOthersAreLeftOut() {
        IntakeResult result = units(SheetXml.row(7, "U1", "a") + "<row>" + text("", "U2") + text("", "b") + "</row>");
        assertThat(Folder.places(result, "units")).containsExactly("units.xlsx:7", "units.xlsx:8");
    }

    @Test
    void rowsWithoutNumbersAreCounted() {
        String rows =
                (HEADER + SheetXml.row(2, "U1", "a") + SheetXml.row(3, "U2", "b")).replaceAll("<row r=\"\\d\"", "<row");
        IntakeResult result = new Folder(root)
                .with("units.xlsx", new SheetXml().sheet("x", rows).bytes())
                .read();
        assertThat(Folder.places(result, "units")).containsExactly("units.xlsx:2", "units.xlsx:3");
    }

    @Test
    void aCellKeepsItsColumnWhereOthersAreLeftOut() {
        IntakeResult result = units("<row r=\"2\">" + text("A2", "U1") + text("", "a") + "</row>"
                + "<row r=\"3\">" + text("B3", "b") + text("C3", "U1") + "</row>"
                + "<row r=\"4\">" + text("A4", "U2") + text("B4", "c") + text("AA4", "\u3000") + "</row>"
                + "<row r=\"5\">" + text("A5", "U3") + text("B5", "d") + text("AA5", "x") + "</row>");
        assertThat(Folder.rows(result, "units")).containsExactly("U1 a _ _", "U2 c _ _");
        assertThat(Folder.rejected(result))
                .containsExactly("units.xlsx:3 unit_id= 必填的“单位编号”为空", "units.xlsx:5 =x 本行第 27 个单元格在标题行之外，标题行只有 3 个");
    }

    @Test
    void textsAreReadWithoutTheirPhoneticHints() {
        String strings = "<si><t>U1</t></si><si><r><t>一</t></r><r><rPr/><t xml:space=\"preserve\"> 科</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>yike</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>a_x000D_b_x005F_x0041_</t></si>";
        SheetXml workbook = new SheetXml()
                .sheet(
                        "x",
                        HEADER
                                + "<row r=\"2\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                                + "<row r=\"3\"><c t=\"inlineStr\"><is><r><t>U</t></r><r><t>2</t></r><rPh><t>x</t></rPh></is></c>"
                                + "<c t=\"str\"><f>A1</f><v><![CDATA[b&c]]></v></c></row>")
                .strings(strings);
        IntakeResult result =
                new Folder(root).with("units.xlsx", workbook.bytes()).read();
        assertThat(Folder.rows(result, "units")).containsExactly("U1 一 科 a\rb_x0041_ _", "U2 b&c _ _");
    }

    @Test
    void everyKindOfCellIsReadByItsColumn() {
        String header = SheetXml.row(1, "receptions", "x")
                + SheetXml.row(
                        2,
                        "reception_id",
                        "unit_id",
                        "host_id",
                        "date",
                        "guests",
                        "escorts",
                        "amount",
                        "alcohol",
                        "venue");
        String start = "<c t=\"inlineStr\"><is><t>R1</t></is></c>";
        String row = SheetXml.row(
                3,
                start,
                "U1",
                "<c><v>10086</v></c>",
                "<c t=\"d\"><v>2026-01-05T00:00:00</v></c>",
                "<c><v>8.0</v></c>",
                "<c t=\"n\" s=\"0\"><f>1+1</f><v>2</v></c>",
                "<c><v>99.899999999999991</v></c>",
                "<c t=\"b\"><v>1</v></c>",
                "<c s=\"3\"/>");
        String bad = row.replace("R1", "R2").replace("r=\"3\"", "r=\"4\"");
        SheetXml workbook = new SheetXml()
                .sheet(
                        "x",
                        header
                                + row
                                + bad.replace("<f>1+1</f><v>2</v>", "<f>1+1</f>")
                                + bad.replace("r=\"4\"", "r=\"5\"").replace("t=\"b\"><v>1", "t=\"e\"><v>#N/A")
                                + bad.replace("r=\"4\"", "r=\"6\"")
                                        .replace("<c><v>10086</v></c>", "<c><v>123456789012345678</v></c>"));
        IntakeResult result =
                new Folder(root).with("receptions.xlsx", workbook.bytes()).read();
        assertThat(Folder.rows(result, "receptions"))
                .containsExactly("R1 U1 10086 20458 _ _ _ _ _ 8 2 _ _ _ 1 _ _ 9990 _");
        assertThat(Folder.rejected(result))
                .containsExactly(
                        "receptions.xlsx:4 escorts= 公式没有存下计算结果，请用表格软件打开并重新保存",
                        "receptions.xlsx:5 alcohol=#N/A 单元格是公式错误值",
                        "receptions.xlsx:6 host_id=123456789012345678 超过 15 位的编号存成数字后已失真，请把该列设为文本后重新填写");
    }

    /** Where the parser's buffer ends inside a character or a reference, nothing may be lost or doubled. */
    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "㛃a", "&amp;", "x\n"})
    void longTextsAreWholeWhereverTheyAreCut(String unit) {
        for (int shift = 0; shift < 7; shift++) {
            String text = "-".repeat(shift) + unit.repeat(20_000) + "-";
            IntakeResult result = new Folder(root.resolve(unit.codePointAt(0) + "-" + shift))
                    .with(
                            "units.xlsx",
                            new SheetXml()
                                    .sheet("x", HEADER + SheetXml.row(2, "U1", text))
                                    .bytes())
                    .read();
            String expected = "U1 " + text.replace("&amp;", "&") + " _ _";
            assertThat(Folder.rows(result, "units").equals(List.of(expected))).isTrue();
        }
    }

    @Test
    void daysCountedFrom1904() {
        SheetXml workbook = new SheetXml()
                .from1904()
                .sheet("x", SheetXml.row(1, "person_id", "date") + SheetXml.row(2, "P1", "<c><v>44565</v></c>"));
        IntakeResult result =
                new Folder(root).with("attendance.xlsx", workbook.bytes()).read();
        assertThat(Folder.rows(result, "attendance")).containsExactly("P1 20458 _ _ _ _");
    }

    @Test
    void aSheetNamedAfterATableIsThatTable() {
        SheetXml workbook = new SheetXml()
                .sheet("单位", HEADER + SheetXml.row(2, "U1", "a"))
                .sheet("封面", SheetXml.row(1, "x"))
                .sheet("persons-2026", SheetXml.row(1, "工号", "姓名", "单位编号") + SheetXml.row(2, "P1", "张三", "U1"));
        IntakeResult result = new Folder(root).with("汇总.xlsx", workbook.bytes()).read();
        assertThat(Folder.rows(result, "units")).containsExactly("U1 a _ _");
        assertThat(Folder.rows(result, "persons")).containsExactly("P1 张三 U1 _ _ _ _ _");
        assertThat(result.balance())
                .containsExactly(
                        new FileBalance("汇总.xlsx", "persons", "xlsx", 1, 1, 0, 0),
                        new FileBalance("汇总.xlsx", "units", "xlsx", 1, 1, 0, 0));
        assertThat(Folder.notes(result)).containsExactly("汇总.xlsx 工作表“封面”未按任何表命名，未读");
    }

    @Test
    void theFileNamesTheTableOfASingleSheetOnly() {
        String units = HEADER + SheetXml.row(2, "U1", "a");
        IntakeResult one = new Folder(root.resolve("one"))
                .with("units.xlsx", new SheetXml().sheet("persons", units).bytes())
                .read();
        assertThat(Folder.rows(one, "units")).containsExactly("U1 a _ _");
        IntakeResult two = new Folder(root.resolve("two"))
                .with(
                        "units.xlsx",
                        new SheetXml().sheet("a", units).sheet("b", "").bytes())
                .read();
        assertThat(two.dataset().tables()).isEmpty();
        assertThat(Folder.notes(two))
                .containsExactly(
                        "units.xlsx 工作表“a”未按任何表命名，未读",
                        "units.xlsx 工作表“b”未按任何表命名，未读",
                        "units.xlsx 工作簿有多个工作表，都未按表命名，请把数据所在的工作表改名为“单位”");
    }

    @Test
    void sheetsOfOneTableCountTogether() {
        SheetXml workbook = new SheetXml()
                .sheet("单位-1", HEADER + SheetXml.row(2, "U1", "a"))
                .sheet("单位-2", HEADER + SheetXml.row(2, "U1", "a") + SheetXml.row(3, "", "b"));
        IntakeResult result =
                new Folder(root).with("units.xlsx", workbook.bytes()).read();
        assertThat(result.balance()).containsExactly(new FileBalance("units.xlsx", "units", "xlsx", 3, 1, 1, 1));
    }

    @Test
    void aWorkbookWithoutTablesIsNoted() {
        IntakeResult result = new Folder(root)
                .with("x.xlsx", new SheetXml().sheet("a", "").sheet("b", "").bytes())
                .with("y.xlsx", "no workbook")
                .read();
        assertThat(Folder.notes(result))
                .containsExactly("x.xlsx 文件和其中的工作表都未按任何表命名，未读", "y.xlsx 文件未按任何表命名，也无法打开，未读：不是 xlsx 工作簿，或文件已损坏、被截断、被加密");
    }

    @Test
    void anEmptySheetSaysNothing() {
        IntakeResult result = new Folder(root)
                .with("units.xlsx", new SheetXml().sheet("Sheet1", "").bytes())
                .read();
        assertThat(result.dataset().has("units")).isFalse();
        assertThat(Folder.notes(result)).anyMatch(note -> note.contains("没有可用的标题行"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c><v>1</v></c></row>",
                "<row r=\"0\"><c><v>1</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row r=\"1048577\"><c><v>1</v></c></row>",
                "<row r=\"99999999999\"><c><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"AAAAAAAA2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>0</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c t=\"z\"><v>1</v></c></row>",
                "<row r=\"2\"><c><v>1</c></row>",
                "<row r=\"2\">&boom;</row>"
            })
    void whatLeavesOpenWhichCellIsMeantIsUnreadable(String rows) {
        assertThatThrownBy(() -> units(rows)).isInstanceOf(UnreadableFileException.class);
    }
}
