package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rows across the files of a table. */
class IntakeTest {
    private static final String LEAVES = "leave_id,person_id,type,start_date,end_date,status\n";

    @TempDir
    Path root;

    @Test
    void aSecondRowWithTheKeyOfAnAcceptedOneIsARepeatOrRejected() {
        IntakeResult result = new Folder(root)
                .with("attendance-a.csv", "工号,日期,上班打卡\nP1,2026-01-05,08:30\nP1,2026-01-06,08:30\n")
                .with(
                        "attendance-b.csv",
                        "日期,工号,签到时间,备注\n2026/1/5,Ｐ１,8:30:00,x\n20260106, P1 ,8:31,\n2026-01-07,P1,,\n")
                .read();
        assertThat(result.balance())
                .containsExactly(
                        new FileBalance("attendance-a.csv", "attendance", "UTF-8", 2, 2, 0, 0),
                        new FileBalance("attendance-b.csv", "attendance", "UTF-8", 3, 1, 1, 1));
        assertThat(Folder.rejected(result))
                .containsExactly(
                        "attendance-b.csv:3 person_id;date=P1;20260106 与 attendance-a.csv 第 3 行的“工号、日期”相同，其他内容却不同");
        assertThat(Folder.places(result, "attendance"))
                .containsExactly("attendance-a.csv:2", "attendance-a.csv:3", "attendance-b.csv:4");
    }

    @Test
    void columnsThatAFileLacksCompareAsBlank() {
        IntakeResult result = new Folder(root)
                .with("units-a.csv", "unit_id,name,head_id\nU1,a,\nU2,b,P1\n")
                .with("units-b.csv", "unit_id,name\nU1,a\nU2,b\n")
                .read();
        assertThat(result.balance().get(1)).isEqualTo(new FileBalance("units-b.csv", "units", "UTF-8", 2, 0, 1, 1));
    }

    @Test
    void aRejectedRowTakesNoKey() {
        IntakeResult result = new Folder(root)
                .with("units.csv", "unit_id,name\nU1,\nU1,a\nU1,a\n")
                .read();
        assertThat(result.balance()).containsExactly(new FileBalance("units.csv", "units", "UTF-8", 3, 1, 1, 1));
    }

    @Test
    void manyKeysAreAllFoundAgain() {
        StringBuilder text = new StringBuilder("person_id,date\n");
        for (int day = 1; day <= 28; day++) {
            for (int person = 0; person < 1000; person++) {
                text.append('P').append(person).append(",2026-01-").append(day).append('\n');
            }
        }
        IntakeResult result = new Folder(root)
                .with("attendance-1.csv", text.toString())
                .with("attendance-2.csv", text.toString())
                .read();
        assertThat(result.balance()).extracting(FileBalance::accepted).containsExactly(28_000L, 0L);
        assertThat(result.balance()).extracting(FileBalance::repeated).containsExactly(0L, 28_000L);
    }

    @Test
    void theFirstFaultIsToldInTheOrderOfTheTablesColumns() {
        IntakeResult result = new Folder(root)
                .with(
                        "leaves.csv",
                        "status,end_date,person_id,leave_id,type,start_date\n？,x,,L1,事假,y\n？,x,P1,L1,事假,y\n")
                .read();
        assertThat(Folder.rejected(result))
                .containsExactly(
                        "leaves.csv:2 person_id= 必填的“工号”为空", "leaves.csv:3 start_date=y 不是可识别的日期，应写作 2026-01-05 这样的形式");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05,2026-01-05,1", "2026-01-05,2026-01-06,1", "2026-01-05,2026-01-04,0"})
    void aSpanMustNotEndBeforeItStarts(String start, String end, long accepted) {
        IntakeResult result = new Folder(root)
                .with("leaves.csv", LEAVES + "L1,P1,事假," + start + "," + end + ",同意\n")
                .with(
                        "duties.csv",
                        "duty_id,person_id,unit_id,start_at,end_at\nD1,P1,U1," + start + " 08:00," + end + " 08:00\n")
                .with(
                        "任职.csv",
                        "任职编号,工号,单位编号,岗位,任职日期,离任日期\nA1,P1,U1,x," + start + "," + end + "\nA2,P1,U1,x," + start + ",\n")
                .read();
        assertThat(result.balance())
                .extracting(FileBalance::accepted)
                .containsExactly(accepted, accepted, accepted + 1);
        if (accepted == 0) {
            assertThat(result.rejected())
                    .extracting(Rejected::column)
                    .containsExactly("end_at", "end_date", "end_date");
        }
    }

    @Test
    void personsNamedByARejectedCoverAreRemembered() {
        IntakeResult result = new Folder(root)
                .with(
                        "leaves.csv",
                        LEAVES
                                + "L1,P1,事假,2026-01-05,2026-01-05,同意\n"
                                + "L1,Ｐ２,事假,2026-01-05,2026-01-05,同意\n"
                                + "L3,P3,事假,x,2026-01-05,同意\n"
                                + "L4,,事假,x,2026-01-05,同意\n"
                                + "L5,P5,事假,2026-01-05,2026-01-05\n"
                                + ",P6,事假,2026-01-05,2026-01-05,同意\n"
                                + "L7,P7,事假,2026-01-05,2026-01-04,同意\n"
                                + "L1,P1,事假,2026-01-05,2026-01-05,同意\n")
                .with("outings.jsonl", "{\"工号\": \"P8\"}\n{\"工号\": {}}\n{\"工号\": \"P9\"\n[\"P10\"]\n")
                .with("attendance.csv", "person_id,date\nP99,x\n")
                .read();
        assertThat(result.namedByRejectedCover()).containsExactly("P2", "P3", "P6", "P7", "P8");
    }

    @Test
    void aPersonIsRememberedAsAnIdentifierWhateverTheCellsKind() {
        String header = SheetXml.row(1, "leave_id", "person_id", "type", "start_date", "end_date", "status");
        SheetXml workbook = new SheetXml()
                .sheet(
                        "x",
                        header
                                + SheetXml.row(2, "", "<c><v>1.0086E4</v></c>", "事假", "x", "x", "同意")
                                + SheetXml.row(3, "", "<c t=\"e\"><v>#N/A</v></c>", "事假", "x", "x", "同意"));
        IntakeResult result =
                new Folder(root).with("leaves.xlsx", workbook.bytes()).read();
        assertThat(result.namedByRejectedCover()).containsExactly("10086");
        assertThat(result.rejected()).hasSize(2);
    }

    @Test
    void aTableOfWhichNothingWasAcceptedIsAbsent() {
        IntakeResult result = new Folder(root)
                .with("leaves-1.csv", LEAVES)
                .with("leaves-2.csv", LEAVES + "L1,P1,事假,x,x,同意\n")
                .with("outings.json", "[]")
                .read();
        assertThat(result.dataset().has("leaves")).isFalse();
        assertThat(result.dataset().has("outings")).isTrue();
        assertThat(result.emptyFiles())
                .containsExactly(new EmptyFile("leaves-1.csv", "leaves"), new EmptyFile("outings.json", "outings"));
        assertThat(Folder.notes(result)).contains(" 表“请假”读到 1 行而没有一行被接受，按没有这张表处理");
    }

    @Test
    void anUnknownWordThatIsReadAsOtherIsNotedOncePerFile() {
        String rows =
                "L1,P1,游山,2026-01-05,2026-01-05,同意\nL2,P1,游山,2026-01-06,2026-01-06,同意\nL3,P1,年假,2026-01-07,2026-01-07,同意\n";
        IntakeResult result = new Folder(root)
                .with("leaves-1.csv", LEAVES + rows)
                .with("leaves-2.csv", LEAVES + rows.replace('L', 'M'))
                .read();
        assertThat(Folder.notes(result))
                .containsExactly("leaves-1.csv “请假类型”的“游山”不认识，按“其他”处理", "leaves-2.csv “请假类型”的“游山”不认识，按“其他”处理");
        assertThat(Folder.rows(result, "leaves")).hasSize(6);
    }

    @Test
    void jsonElementsAndLinesThatAreNoObjectsAreRejected() {
        IntakeResult result = new Folder(root)
                .with(
                        "units.json",
                        "[{\"unit_id\": \"U1\", \"name\": \"a\"}, 5, null, [1], \"x\", {\"unit_id\": {}, \"name\": \"b\"}]")
                .with(
                        "units.jsonl",
                        "{\"unit_id\": \"U2\", \"name\": \"a\"}\n[]\n{\"unit_id\": \"U3\"\n{} {}\nx\n{\"name\": \"c\", \"name\": \"c\"}\n\n{}")
                .read();
        assertThat(Folder.rejected(result))
                .containsExactly(
                        "units.json:2 =5 列表的这一项不是 JSON 对象",
                        "units.json:3 =null 列表的这一项不是 JSON 对象",
                        "units.json:4 =[…] 列表的这一项不是 JSON 对象",
                        "units.json:5 =x 列表的这一项不是 JSON 对象",
                        "units.json:6 unit_id={…} JSON 的对象、嵌套列表或残缺字符不能作为单元格的值",
                        "units.jsonl:2 =[] 本行不是 JSON 对象",
                        "units.jsonl:3 ={\"unit_id\": \"U3\" 本行不是完整的 JSON 对象，或有重复的键（第 17 个字符附近）",
                        "units.jsonl:4 ={} {} 本行的 JSON 对象之后还有内容",
                        "units.jsonl:5 =x 本行不是完整的 JSON 对象，或有重复的键（第 1 个字符附近）",
                        "units.jsonl:6 ={\"name\": \"c\", \"name\": \"c\"} 本行不是完整的 JSON 对象，或有重复的键（第 21 个字符附近）");
        assertThat(Folder.rows(result, "units")).containsExactly("U1 a _ _", "U2 a _ _");
    }

    @Test
    void jsonValuesAreTakenAsTheyAreWritten() {
        IntakeResult result = new Folder(root)
                .with(
                        "units.json",
                        "[{\"unit_id\": 1e2, \"name\": true}, {\"unit_id\": 007.5, \"name\": 1}]"
                                .replace("007.5", "-7.50")
                                .replace(
                                        "}]",
                                        ", \"单位\": \"x\", \"别名\": 1, \"head_id\": null, \"parent_id\": \"\\ud842\\udfb7\"},"
                                                + "{\"unit_id\": \"\\ud842\", \"name\": \"c\"}, {\"unit_id\": [\"U1\"], \"name\": \"d\"}]"))
                .read();
        assertThat(Folder.rows(result, "units")).containsExactly("1e2 true _ _", "-7.50 1 𠮷 _");
        assertThat(result.rejected()).extracting(Rejected::row).containsExactly(3, 4);
        assertThat(Folder.notes(result))
                .containsExactly("units.json 未识别的列未读：“别名”", "units.json 键“单位”与“name”含义相同，同时出现时只用前者");
        assertThat(result.dataset().find("units").file(0).columns())
                .containsExactlyInAnyOrder("unit_id", "name", "head_id", "parent_id");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theResultIsTheSameWhateverTheNumberOfThreads(int threads) {
        Random random = new Random(1);
        Folder folder = new Folder(root);
        for (int file = 0; file < 4; file++) {
            StringBuilder units = new StringBuilder("unit_id,name,x\n");
            StringBuilder leaves = new StringBuilder(LEAVES);
            for (int row = 0; row < 500; row++) {
                units.append("U%d,a%d,%n".formatted(random.nextInt(800), random.nextInt(2)));
                leaves.append("L%d,P%d,w%d,2026-01-%d,2026-01-%d,同意%n"
                        .formatted(
                                random.nextInt(900),
                                random.nextInt(30),
                                random.nextInt(3),
                                random.nextInt(33),
                                random.nextInt(33)));
            }
            folder.with("units-" + file + ".csv", units.toString()).with("leaves_" + file + ".csv", leaves.toString());
        }
        IntakeResult expected = folder.read(1);
        IntakeResult result = folder.read(threads);
        assertThat(result.balance()).isEqualTo(expected.balance());
        assertThat(result.rejected()).isEqualTo(expected.rejected()).isNotEmpty();
        assertThat(result.notes()).isEqualTo(expected.notes()).isNotEmpty();
        assertThat(List.copyOf(result.namedByRejectedCover())).isEqualTo(List.copyOf(expected.namedByRejectedCover()));
        for (String table : List.of("units", "leaves")) {
            assertThat(Folder.rows(result, table))
                    .isEqualTo(Folder.rows(expected, table))
                    .isNotEmpty();
            assertThat(Folder.places(result, table)).isEqualTo(Folder.places(expected, table));
        }
        List<Long> sums = new ArrayList<>();
        result.balance().forEach(file -> sums.add(file.accepted() + file.repeated() + file.rejected() - file.rows()));
        assertThat(sums).containsOnly(0L);
    }
}
