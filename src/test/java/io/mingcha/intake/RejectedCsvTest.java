package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedCsvTest {
    @TempDir
    Path root;

    @Test
    void rowsAreSortedAndQuotedForTheirOwnerOnly() throws IOException {
        Path file = root.resolve("rejected.csv");
        Files.writeString(file, "an older and longer file than the one that is written now");
        RejectedCsv.write(
                file,
                List.of(
                        new Rejected("b.csv", "units", 2, "name", "=1+1", "甲"),
                        new Rejected("a.csv", "units", 10, "", "x,\"y\"\nz", "乙"),
                        new Rejected("a.csv", "units", 9, "name", "", "丙")));
        assertThat(Files.readString(file)).startsWith("\uFEFFfile,table,row,column,value,reason\n");
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            assertThat(reader.stream().skip(1).map(CsvRecord::getFields))
                    .containsExactly(
                            List.of("a.csv", "units", "9", "name", "", "丙"),
                            List.of("a.csv", "units", "10", "", "x,\"y\"\nz", "乙"),
                            List.of("b.csv", "units", "2", "name", "=1+1", "甲"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void longValuesAreClippedBetweenCharacters() {
        assertThat(Shown.clipped("a".repeat(200))).isEqualTo("a".repeat(200));
        assertThat(Shown.clipped("a".repeat(201))).isEqualTo("a".repeat(200) + "…（共 201 字符）");
        assertThat(Shown.clipped("a".repeat(199) + "𠮷")).isEqualTo("a".repeat(199) + "…（共 201 字符）");
    }
}
