package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    @TempDir
    Path folder;

    @Test
    void showsEveryTable() {
        Run run = Run.of("data", "tables");
        assertThat(run.status()).isZero();
        Dictionary.shipped().tables().forEach(table -> assertThat(run.out()).contains(table.title(), table.name()));
    }

    @Test
    void showsEveryColumnByEitherName() {
        for (Table table : Dictionary.shipped().tables()) {
            Run run = Run.of("data", "tables", table.name());
            assertThat(Run.of("data", "tables", table.title())).isEqualTo(run);
            for (Column column : table.columns()) {
                assertThat(run.out()).contains(column.name(), column.chinese());
            }
        }
    }

    @Test
    void writesTemplatesAndReplacesNoneUnasked() throws Exception {
        Path templates = folder.resolve("模板");
        assertThat(Run.of("data", "template", templates.toString(), "--format", "csv")
                        .status())
                .isZero();
        Path attendance = templates.resolve("考勤.csv");
        assertThat(attendance).content().contains("工号,日期");
        Files.writeString(attendance, "工号,日期\np1,2026-03-05\n");
        Run again = Run.of("data", "template", templates.toString(), "--format", "csv");
        assertThat(again.status()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("考勤.csv", "--force");
        assertThat(attendance).content().contains("p1");
        assertThat(Run.of("data", "template", templates.toString(), "--format", "csv", "--force")
                        .status())
                .isZero();
        assertThat(attendance).content().doesNotContain("p1");
    }
}
