package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static final String ROW = "U1,一科\n";

    @TempDir
    Path root;

    private IntakeResult read(String text) {
        return new Folder(root).with("units.csv", text).read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit_id,name",
                "UNIT_ID,Name",
                "单位编号,单位名称",
                " 单位代码 ,\u3000部门\u3000",
                "ｕｎｉｔ_ＩＤ,name",
                "\"部门编号\",\"单位\""
            })
    void aColumnMayGoByAnyOfItsWords(String header) {
        IntakeResult result = read(header + "\n" + ROW);
        assertThat(Folder.rows(result, "units")).containsExactly("U1 一科 _ _");
        assertThat(result.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserId", "USERID", "userid", "ＵｓｅｒＩｄ"})
    void theWordOfTheAttendanceMachineIsAcceptedInAnyCase(String word) {
        IntakeResult result = new Folder(root)
                .with("attendance.csv", word + ",date\nP1,2026-01-05\n")
                .read();
        assertThat(Folder.rows(result, "attendance")).containsExactly("P1 20458 _ _ _ _");
    }

    @Test
    void whatStandsAboveTheHeaderIsNoted() {
        IntakeResult result = read("某局单位表,\n\n制表日期：2026,\n单位编号,单位名称\n" + ROW);
        assertThat(Folder.rows(result, "units")).containsExactly("U1 一科 _ _");
        assertThat(Folder.places(result, "units")).containsExactly("units.csv:5");
        assertThat(Folder.notes(result)).containsExactly("units.csv 标题行之上的内容未读：第 1 行“某局单位表”；第 3 行“制表日期：2026”");
    }

    @Test
    void theTenthRecordMayBeTheHeader() {
        IntakeResult result = read("x\n".repeat(9) + "unit_id,name\n" + ROW);
        assertThat(result.balance()).containsExactly(new FileBalance("units.csv", "units", "UTF-8", 1, 1, 0, 0));
    }

    @Test
    void theEleventhIsARow() {
        IntakeResult result = read("x,y\n".repeat(10) + "unit_id,name\n" + ROW);
        assertThat(result.balance()).containsExactly(new FileBalance("units.csv", "units", "UTF-8", 11, 0, 0, 11));
        assertThat(result.dataset().has("units")).isFalse();
    }

    @Test
    void withoutARequiredColumnEveryRowIsRejectedForIt() {
        IntakeResult result = read("unit_id,别名\nU1,一科\nU2,\n");
        assertThat(Folder.rejected(result))
                .containsExactly("units.csv:2 name= 文件缺少必填的列“单位名称”", "units.csv:3 name= 文件缺少必填的列“单位名称”");
        assertThat(Folder.notes(result))
                .containsExactly(" 表“单位”读到 2 行而没有一行被接受，按没有这张表处理", "units.csv 未识别的列未读：“别名”", "units.csv 标题行缺少必填的列：单位名称");
        assertThat(result.dataset().has("units")).isFalse();
    }

    @Test
    void theFirstOfTwoWordsForOneColumnIsUsed() {
        IntakeResult result = read("unit_id,单位名称,部门\nU1,一科,二科\n");
        assertThat(Folder.rows(result, "units")).containsExactly("U1 一科 _ _");
        assertThat(Folder.notes(result)).containsExactly("units.csv 列“部门”与前面的列“单位名称”含义相同，只用前者，后者作为多余的列未读");
    }

    @Test
    void extraColumnsAreNotedAndBlankOnesAreNot() {
        IntakeResult result = read("unit_id,备注,name,,电话\nU1,a,一科,,b\n");
        assertThat(Folder.rows(result, "units")).containsExactly("U1 一科 _ _");
        assertThat(Folder.notes(result)).containsExactly("units.csv 未识别的列未读：“备注”、“电话”");
    }

    @Test
    void aRecordOfAnotherWidthIsRejected() {
        IntakeResult result = read("unit_id,name\nU1,一科\nU2\nU3,三科,\n,\n,,\nU4,四科\n");
        assertThat(Folder.rows(result, "units")).containsExactly("U1 一科 _ _", "U4 四科 _ _");
        assertThat(Folder.rejected(result))
                .containsExactly("units.csv:3 =U2 本行有 1 个单元格，标题行有 2 个", "units.csv:4 =U3,三科, 本行有 3 个单元格，标题行有 2 个");
    }

    @Test
    void theFileTellsWhichColumnsItHas() {
        IntakeResult result = read("name,unit_id,备注,head_id\n一科,U1,,\n");
        assertThat(result.dataset().find("units").file(0).columns())
                .containsExactlyInAnyOrder("unit_id", "name", "head_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "units.csv!;!;",
                "units.csv!|!|",
                "units.csv!，!，",
                "units.csv!；!；",
                "units.tsv!,!,",
                "units.tsv!;!;"
            })
    void anotherSeparatorMakesTheFileUnreadable(String file, String sign, String named) {
        Folder folder = new Folder(root)
                .with(file, "某局单位表\nunit_id" + sign + "name" + sign + "备注\nU1" + sign + "一科" + sign + "\n");
        assertThatThrownBy(folder::read)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(file + "：第 2 行的标题是用“" + named + "”分隔的");
    }

    @Test
    void aTabIsNamedByItsWord() {
        Folder folder = new Folder(root).with("units.csv", "unit_id\tname\nU1\t一科\n");
        assertThatThrownBy(folder::read).hasMessageContaining("“制表符”");
    }

    @Test
    void moreColumnsByAnotherSignAreEnoughToRefuse() {
        Folder folder = new Folder(root).with("attendance.csv", "工号;签到时间;签退时间;考勤日\nP1;;;\n");
        assertThatThrownBy(folder::read).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aSemicolonInsideAProperHeaderIsNoOtherSeparator() {
        IntakeResult result = read("unit_id,name;x\nU1,一科\n");
        assertThat(result.balance()).containsExactly(new FileBalance("units.csv", "units", "UTF-8", 1, 0, 0, 1));
    }

    @Test
    void aHeaderWithNothingBelowSaysNone() {
        IntakeResult result = read("unit_id,name\n\n ,\u3000\n");
        assertThat(result.dataset().has("units")).isTrue();
        assertThat(Folder.rows(result, "units")).isEmpty();
        assertThat(result.emptyFiles()).containsExactly(new EmptyFile("units.csv", "units"));
        assertThat(result.balance()).containsExactly(new FileBalance("units.csv", "units", "UTF-8", 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit_id,别名\n", "\n\n", " , \n", "本月无\n"})
    void aHeaderThatIsNoneSaysNothing(String text) {
        IntakeResult result = read(text);
        assertThat(result.dataset().has("units")).isFalse();
        assertThat(result.emptyFiles()).isEmpty();
        assertThat(Folder.notes(result)).anyMatch(note -> note.contains("没有可用的标题行"));
    }
}
