package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    private static final String UNITS = "unit_id,name\n";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "tasks, tasks",
        "TASKS, tasks",
        "tasks-2026, tasks",
        "tasks_2026-05, tasks",
        "task_events, task_events",
        "task_events_1, task_events",
        "任务, tasks",
        "任务台账, tasks",
        "整改台账-一科, tasks",
        "任职交接_2026, appointments",
        "任务2026, ",
        "mytasks, ",
        "task, ",
        "-tasks, "
    })
    void aNameTellsATable(String name, String table) {
        var found = new TableNames(Folder.DICTIONARY).find(name);
        assertThat(found == null ? null : found.name()).isEqualTo(table);
    }

    @Test
    void foldersAreReadAllTheWayDownAndHiddenOnesAreNot() {
        IntakeResult result = new Folder(root)
                .with("units.csv", UNITS + "U1,a\n")
                .with("2026/05/units.csv", UNITS + "U2,b\n")
                .with(".old/units.csv", UNITS + "U3,c\n")
                .with(".units.csv", UNITS + "U4,d\n")
                .with("2026/.units-1.csv", UNITS + "U5,e\n")
                .read();
        assertThat(Folder.places(result, "units")).containsExactly("2026/05/units.csv:2", "units.csv:2");
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void filesAreReadInTheOrderOfTheirNamesByCodePoint() {
        List<String> names =
                new ArrayList<>(List.of("units.csv", "units_b.csv", "units-a.csv", "Units-a.csv", "单位.csv"));
        names.addAll(List.of("units-\uFF5E.csv", "units-\uD842\uDFB7.csv", "a/units.csv", "z/units.csv"));
        Folder folder = new Folder(root);
        for (int i = 0; i < names.size(); i++) {
            folder.with(names.get(i), UNITS + "U" + i + ",a\n");
        }
        assertThat(Folder.places(folder.read(), "units"))
                .containsExactly(
                        "Units-a.csv:2",
                        "a/units.csv:2",
                        "units-a.csv:2",
                        "units-\uFF5E.csv:2",
                        "units-\uD842\uDFB7.csv:2",
                        "units.csv:2",
                        "units_b.csv:2",
                        "z/units.csv:2",
                        "单位.csv:2");
    }

    @Test
    void otherFilesAreNotedAndNotRead() {
        IntakeResult result = new Folder(root)
                .with("说明.txt", "x")
                .with("名单.csv", "x")
                .with("units.docx", "x")
                .with("units", "x")
                .with("考勤.xlsx.gz", "x")
                .with("~$考勤.xlsx", "x")
                .with("other.xls", "x")
                .read();
        assertThat(Folder.notes(result))
                .containsExactly(
                        "other.xls 文件未按任何表命名，也无法打开，未读：内容不是工作簿、网页，也不是以逗号或制表符分隔的文本，请另存为 xlsx",
                        "units 文件按表“单位”命名，但不支持这种格式，未读",
                        "units.docx 文件按表“单位”命名，但不支持这种格式，未读",
                        "~$考勤.xlsx 文件未按任何表命名，也无法打开，未读：不是 xlsx 工作簿，或文件已损坏、被截断、被加密",
                        "名单.csv 文件未按任何表命名，未读",
                        "考勤.xlsx.gz 文件按表“考勤”命名，但不支持这种格式，未读",
                        "说明.txt 文件未按任何表命名，未读");
        assertThat(result.dataset().tables()).isEmpty();
        assertThat(result.balance()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"考勤.xls", "attendance-2026.XLS"})
    void whatIsNoWorkbookThoughItsNameSaysSoStopsTheReading(String name) {
        Folder folder = new Folder(root).with(name, "x");
        assertThatThrownBy(folder::read)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("xlsx");
    }

    @Test
    void aFolderThatIsNotThereStopsTheReading() {
        assertThatThrownBy(() -> new Folder(root.resolve("none")).read()).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void linksAreFollowedAndLoopsAreNot() throws IOException {
        Folder folder = new Folder(root).with("a/units.csv", UNITS + "U1,a\n");
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("units-2.csv"), root.resolve("a/units.csv"));
        IntakeResult result = folder.read();
        assertThat(Folder.places(result, "units")).containsExactly("a/units.csv:2");
        assertThat(result.balance()).extracting(FileBalance::repeated).containsExactly(0L, 1L);
        assertThat(Folder.notes(result)).containsExactly("a/loop 链接指回上层目录，不再进入");
    }

    @Test
    void aLinkOfATableThatLeadsNowhereStopsTheReading() throws IOException {
        Files.createSymbolicLink(root.resolve("考勤.csv"), root.resolve("gone"));
        assertThatThrownBy(() -> new Folder(root).read()).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void progressSumsUpToWhatWasPlanned() {
        Folder folder = new Folder(root)
                .with("units.csv", UNITS + "U1,a\n")
                .with("单位-2.csv.gz", Folder.gzip(UNITS.getBytes(StandardCharsets.UTF_8)));
        StringBuilder text = new StringBuilder(UNITS);
        for (int i = 0; i < 20_000; i++) {
            text.append("V").append(i).append(",a\n");
        }
        folder.with("units-big.csv", text.toString());
        Map<String, long[]> read = new ConcurrentHashMap<>();
        long[] planned = new long[2];
        Intake.read(root, Folder.DICTIONARY, 1, new IntakeListener() {
            @Override
            public void planned(int files, long bytes) {
                planned[0] = files;
                planned[1] = bytes;
            }

            @Override
            public void read(String file, long rows, long bytes) {
                long[] sums = read.computeIfAbsent(file, name -> new long[2]);
                sums[0] += rows;
                sums[1] += bytes;
            }
        });
        assertThat(planned[0]).isEqualTo(3);
        assertThat(read.values().stream().mapToLong(sums -> sums[1]).sum()).isEqualTo(planned[1]);
        assertThat(read.get("units-big.csv")).containsExactly(20_000, text.length());
    }
}
