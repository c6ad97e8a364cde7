package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.finding.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not matter to the answer: threads, the order of rows, how rows are split into files, the encoding. */
class SameAnswerTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void threadsDoNotMatterToTheByte() {
        String one = SampleData.json(SampleData.scan(SampleData.FOLDER, 1).findings());
        String three = SampleData.json(SampleData.scan(SampleData.FOLDER, 3).findings());
        assertThat(three).isEqualTo(one);
    }

    @Test
    void orderSplitAndEncodingOfFilesDoNotMatter() throws IOException {
        long seed = 20260430;
        List<String> expected = identities(SampleData.scan(SampleData.FOLDER, 2));
        Path shuffled = shuffled(new Random(seed));
        assertThat(identities(SampleData.scan(shuffled, 2))).as("seed " + seed).isEqualTo(expected);
    }

    /** Every csv of the sample in another order of rows, in two files, in GB18030; the other formats as they are. */
    private Path shuffled(Random random) throws IOException {
        Path out = Files.createDirectory(temp.resolve("shuffled"));
        try (Stream<Path> files = Files.list(SampleData.FOLDER)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv")) {
                    split(file, out, name.substring(0, name.length() - ".csv".length()), random);
                } else {
                    Files.copy(file, out.resolve(name));
                }
            }
        }
        return out;
    }

    private static void split(Path file, Path out, String name, Random random) throws IOException {
        Charset charset = name.equals("公文") ? Charset.forName("GB18030") : Charset.forName("UTF-8");
        List<String> lines = new ArrayList<>(Files.readAllLines(file, charset));
        String header = lines.remove(0).replace("\uFEFF", "");
        assertThat(lines)
                .as(name + " has one record a line")
                .allMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 0);
        Collections.shuffle(lines, random);
        int middle = lines.size() / 2;
        write(out.resolve(name + "-1.csv"), header, lines.subList(0, middle));
        write(out.resolve(name + "-2.csv"), header, lines.subList(middle, lines.size()));
    }

    private static void write(Path file, String header, List<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
            writer.write(header + "\n");
            for (String line : lines) {
                writer.write(line + "\n");
            }
        }
    }

    private static List<String> identities(ScanResult result) {
        return result.findings().stream().map(SameAnswerTest::identity).toList();
    }

    /** All of a finding but the files and rows of its evidence. */
    private static String identity(Finding finding) {
        List<String> evidence = finding.evidence().stream()
                .map(row -> row.table() + " " + row.key() + " " + row.cells())
                .toList();
        return String.join(
                "|",
                finding.id(),
                finding.rule(),
                finding.key(),
                finding.severity().code(),
                finding.grade().code(),
                finding.ladder().code(),
                finding.subject().toString(),
                finding.date().toString(),
                finding.summary(),
                evidence.toString(),
                finding.caveats().toString(),
                Boolean.toString(finding.selfReported()));
    }
}
