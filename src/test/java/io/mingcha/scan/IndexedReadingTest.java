package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.index.IndexFolder;
import io.mingcha.intake.Given;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.KeptParts;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read with an index is what is read without one, whatever happened to the data or to the index meanwhile. */
class IndexedReadingTest {
    private static final int NIGHTS = 8;

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anIndexDoesNotMatter(long seed) throws IOException {
        nights(seed, NIGHTS);
    }

    @Test
    @Tag("long")
    void anIndexDoesNotMatterOnManyNights() throws IOException {
        for (long seed = 100; seed < 140; seed++) {
            nights(seed, 40);
        }
    }

    private void nights(long seed, int count) throws IOException {
        Path data = copy(temp.resolve("data" + seed));
        Path index = temp.resolve("index" + seed);
        RandomNights nights = new RandomNights(data, index, new Random(seed));
        StringBuilder story = new StringBuilder("seed " + seed);
        for (int night = 0; night < count; night++) {
            assertThat(told(indexed(data, index))).as(story.toString()).isEqualTo(told(SampleData.read(data, 2)));
            story.append("; ").append(nights.pass());
        }
    }

    @Test
    void aFileThatIsAsItWasIsNotParsedAgain() throws IOException {
        Path data = copy(temp.resolve("data"));
        Path index = temp.resolve("index");
        indexed(data, index);
        KeptParts kept = KeptParts.compared(folder(data, index));
        Intake.read(data, Given.NONE, Dictionary.shipped(), 2, kept, IntakeListener.NONE);
        assertThat(kept.readAnew()).as("files with keys of other files").isEmpty();
        Files.writeString(
                data.resolve("attendance-2026-05-04.csv"),
                "person_id,date,clock_in,clock_out\nP001,2026-05-04,08:20,17:40\n");
        kept = KeptParts.compared(folder(data, index));
        Intake.read(data, Given.NONE, Dictionary.shipped(), 2, kept, IntakeListener.NONE);
        assertThat(kept.readAnew()).containsExactly("attendance-2026-05-04.csv");
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Path data = copy(temp.resolve("data"));
        Path index = temp.resolve("index");
        indexed(data, index);
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void whileAnotherWritesNothingIsWritten() throws IOException {
        Path data = copy(temp.resolve("data"));
        Path index = temp.resolve("index");
        try (IndexFolder.Writing held = folder(data, index).begin()) {
            assertThat(held).isNotNull();
            indexed(data, index);
        }
        try (Stream<Path> files = Files.walk(index)) {
            assertThat(files.filter(file -> file.toString().endsWith(".bin"))).isEmpty();
        }
    }

    @Test
    void anotherBuildOfTheProgramReadsAnew() throws IOException {
        Path data = copy(temp.resolve("data"));
        Path index = temp.resolve("index");
        indexed(data, index);
        KeptParts kept = KeptParts.compared(new IndexFolder(index, data, "another"));
        Intake.read(data, Given.NONE, Dictionary.shipped(), 2, kept, IntakeListener.NONE);
        assertThat(kept.readAnew()).hasSizeGreaterThan(20);
    }

    static IndexFolder folder(Path data, Path index) {
        return new IndexFolder(index, data, "test");
    }

    static IntakeResult indexed(Path data, Path index) throws IOException {
        KeptParts kept = KeptParts.compared(folder(data, index));
        IntakeResult read = Intake.read(data, Given.NONE, Dictionary.shipped(), 2, kept, IntakeListener.NONE);
        kept.keep(Set.of());
        return read;
    }

    static Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(SampleData.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /** All that was read, as text. */
    private static String told(IntakeResult result) {
        StringBuilder told = new StringBuilder();
        result.balance().forEach(line -> told.append(line).append('\n'));
        result.rejected().forEach(line -> told.append(line).append('\n'));
        result.notes().forEach(line -> told.append(line).append('\n'));
        result.emptyFiles().forEach(line -> told.append(line).append('\n'));
        told.append(result.namedByRejectedCover()).append('\n');
        Set<String> places = new TreeSet<>();
        result.rejectedPlaces()
                .forEach(
                        place -> places.add(place.table() + new java.util.TreeMap<>(place.owners()) + place.ownDate()));
        told.append(places).append('\n');
        new java.util.TreeMap<>(result.dataset().tables()).forEach((name, rows) -> tell(rows, told));
        return told.toString();
    }

    private static void tell(Rows rows, StringBuilder told) {
        for (Column column : rows.table().columns()) {
            if (column.type().pooled()) {
                Set<String> texts = new TreeSet<>();
                for (int text = 0; text < rows.pool(column.index()).size(); text++) {
                    String one = rows.pool(column.index()).get(text);
                    assertThat(rows.pool(column.index()).find(one)).isEqualTo(text);
                    texts.add(one);
                }
                told.append(column.name()).append(texts).append('\n');
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            told.append(rows.table().name())
                    .append(' ')
                    .append(rows.file(row).path())
                    .append(rows.rowNumber(row));
            told.append(new TreeSet<>(rows.file(row).columns()));
            for (Column column : rows.table().columns()) {
                told.append(',');
                told.append(column.type().pooled() ? rows.text(column.index(), row) : rows.value(column.index(), row));
            }
            told.append('\n');
        }
    }
}
