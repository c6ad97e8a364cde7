package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataTemplatesTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(DataTemplates.Format.class)
    void asWrittenTheyAreAllTablesPresentAndEmpty(DataTemplates.Format format) throws IOException {
        DataTemplates.write(root.resolve("new/templates"), Folder.DICTIONARY, format);
        IntakeResult result = new Folder(root).read();
        assertThat(result.dataset().tables().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Folder.DICTIONARY.tables().stream().map(Table::name).toList());
        assertThat(result.emptyFiles()).hasSize(Folder.DICTIONARY.tables().size());
        assertThat(result.notes()).allMatch(note -> note.text().contains("没有任何数据行"));
    }

    /** What a list offers must be accepted; a filled template is what a clerk hands in first. */
    @Test
    void theWordsTheyOfferAreAccepted() throws IOException {
        DataTemplates.write(root, Folder.DICTIONARY, DataTemplates.Format.XLSX);
        Path file = root.resolve("请假.xlsx");
        String sheet;
        try (XlsxParts parts = XlsxParts.open(file)) {
            sheet = new String(parts.open("xl/worksheets/sheet1.xml").readAllBytes(), StandardCharsets.UTF_8);
        }
        Column type = Folder.DICTIONARY.table("leaves").column("type");
        assertThat(sheet)
                .contains("<formula1>\""
                        + type.codes().stream().map(c -> c.chinese()).collect(Collectors.joining(","))
                        + "\"</formula1>")
                .contains("state=\"frozen\"")
                .contains("sqref=\"C2:C1048576\"");
    }
}
