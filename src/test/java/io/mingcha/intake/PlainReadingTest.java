package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain file is read in pieces from its bytes; packed, the same content is read row by row. Both must be the same. */
class PlainReadingTest {
    private static final Dictionary DICTIONARY = Dictionary.shipped();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void untidyFilesAreReadAlike(long seed) throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        MessyOffice.write(plain, seed);
        assertReadAlike(plain);
    }

    @Test
    void theSampleOfficeIsReadAlike() throws IOException {
        assertReadAlike(Path.of("sample-data"));
    }

    /** Several pieces, whose ends fall on every part of a line sooner or later. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void longFilesAreReadAlike(String end) throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder("工号,日期,上班打卡时间,下班打卡时间,备注" + end);
        for (int row = 0; row < 90_000; row++) {
            String person = "P" + random.nextInt(3000);
            String day = "2026-0" + (1 + random.nextInt(6)) + "-" + (10 + random.nextInt(18));
            String odd = random.nextInt(500) == 0 ? "25:00" : random.nextInt(300) == 0 ? "\"8:30\"" : "08:3" + row % 10;
            text.append(person).append(',').append(day).append(',').append(odd).append(",17:30:05,");
            text.append(random.nextInt(50) == 0 ? "\"说明,含\"\"引号\"\"\"" : "正常")
                    .append(random.nextInt(900) == 0 ? "," : "");
            text.append(end).append(random.nextInt(700) == 0 ? end : "");
        }
        Files.writeString(plain.resolve("attendance.csv"), text);
        assertThat(Files.size(plain.resolve("attendance.csv"))).isGreaterThan(3L * PlainPiece.SIZE);
        assertReadAlike(plain);
    }

    /** What shows only far into a file that it is no plain one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1,2026-01-05,\"08:30\n\",",
                "P1,2026-01-05,08:30,\r",
                "\"P\n1\",2026-01-05,,",
                "P1,2026-01-05,\"\"x,"
            })
    void whatIsNoPlainFileIsReadWithCare(String line) throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        String usual = "P%d,2026-01-06,08:30,17:30%n";
        StringBuilder text = new StringBuilder("person_id,date,clock_in,clock_out\n");
        for (int row = 0; row < 60_000; row++) {
            text.append(row == 50_000 ? line + "\n" : usual.formatted(row));
        }
        Files.writeString(plain.resolve("attendance.csv"), text);
        assertReadAlike(plain);
    }

    private void assertReadAlike(Path plain) throws IOException {
        Path packed = Files.createDirectories(folder.resolve("packed"));
        try (Stream<Path> files = Files.list(plain)) {
            for (Path file : files.toList()) {
                pack(file, packed);
            }
        }
        List<String> expected = shown(packed, 1);
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(shown(plain, threads)).as("%d threads", threads).isEqualTo(expected);
        }
    }

    private static void pack(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
                Files.copy(file, out);
            }
        } else {
            Files.copy(file, folder.resolve(name));
        }
    }

    /** All that a reading gave, a line each, whatever the files are called. */
    private static List<String> shown(Path data, int threads) {
        IntakeResult result;
        try {
            result = Intake.read(data, DICTIONARY, threads, IntakeListener.NONE);
        } catch (UnreadableFileException e) {
            return List.of(unpacked(String.valueOf(e.getMessage())));
        }
        List<String> shown = new ArrayList<>();
        new TreeMap<>(result.dataset().tables()).values().forEach(rows -> cells(rows, shown));
        result.balance().forEach(balance -> shown.add(unpacked(balance.toString())));
        result.rejected().forEach(rejected -> shown.add(unpacked(rejected.toString())));
        result.notes().forEach(note -> shown.add(unpacked(note.toString())));
        shown.add(result.namedByRejectedCover().toString());
        result.emptyFiles().forEach(empty -> shown.add(unpacked(empty.toString())));
        return shown;
    }

    private static void cells(Rows rows, List<String> shown) {
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder(rows.table().name())
                    .append(' ')
                    .append(unpacked(rows.file(row).path()))
                    .append(' ')
                    .append(rows.rowNumber(row));
            for (Column column : rows.table().columns()) {
                line.append('|')
                        .append(
                                column.type().pooled()
                                        ? rows.text(column.index(), row)
                                        : String.valueOf(rows.value(column.index(), row)));
            }
            shown.add(line.toString());
        }
    }

    private static String unpacked(String text) {
        return text.replace(".gz", "");
    }
}
