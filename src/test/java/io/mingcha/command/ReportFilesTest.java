package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports that a scan of the sample office writes. */
class ReportFilesTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path masked = Path.of("");
    private static final List<String> NAMES = new ArrayList<>();
    private static final List<String> IDS = new ArrayList<>();

    @BeforeAll
    static void scan() {
        masked = folder.resolve("masked");
        assertThat(scan(masked, "--formats", "html,xlsx,sarif,csv").status()).isZero();
        Rows persons = Intake.read(Path.of("sample-data"), Dictionary.shipped(), 2, IntakeListener.NONE)
                .dataset()
                .find("persons");
        for (int row = 0; row < persons.size(); row++) {
            IDS.add(persons.text(persons.table().column("person_id").index(), row));
            NAMES.add(persons.text(persons.table().column("name").index(), row));
        }
    }

    private static Run scan(Path out, String... more) {
        List<String> line = new ArrayList<>(
                List.of("scan", "--data", "sample-data", "--as-of", "2026-04-30", "--out", out.toString()));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    /** A character as the workbook's library writes it. */
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

    /** What the file says, unpacked where it is a workbook. */
    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return CHARACTER
                .matcher(content)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }

    private static Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            contents.put(format.file(), content(out.resolve(format.file())));
        }
        return contents;
    }

    @Test
    void nobodyIsNamed() throws IOException {
        assertThat(NAMES).hasSizeGreaterThan(50);
        contents(masked).forEach((file, content) -> {
            assertThat(NAMES).as(file).noneMatch(content::contains);
            assertThat(IDS)
                    .as(file)
                    .noneMatch(id -> Pattern.compile("(?<![A-Za-z0-9])" + id + "(?![A-Za-z0-9])")
                            .matcher(content)
                            .find());
            assertThat(content).as(file).contains("牟**", "P**0");
        });
        assertThat(Files.readString(masked.resolve("findings.jsonl"))).contains("牟天佑", "P050");
    }

    @Test
    void everyReportSaysThatItsLeadsMustBeVerified() throws IOException {
        assertThat(content(masked.resolve("report.html"))).contains("陈述申辩");
        assertThat(content(masked.resolve("findings.xlsx"))).contains("陈述申辩");
        assertThat(content(masked.resolve("findings.sarif"))).contains("陈述申辩");
    }

    @Test
    void namesAreWrittenWhereTheyAreAskedFor() throws IOException {
        Path out = folder.resolve("named");
        assertThat(scan(out, "--formats", "html,xlsx,sarif,csv", "--names", "--rule", "attendance")
                        .status())
                .isZero();
        contents(out).forEach((file, content) -> assertThat(content).as(file).contains("牟天佑", "P050"));
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        try (Stream<Path> files = Files.list(masked)) {
            assertThat(files)
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aReportOfAnEarlierScanDoesNotStay() throws IOException {
        Path out = folder.resolve("twice");
        assertThat(scan(out, "--rule", "duty").status()).isZero();
        assertThat(names(out))
                .containsExactlyInAnyOrder(
                        "findings.jsonl", "findings.xlsx", "rejected.csv", "report.html", "scan.json");
        assertThat(scan(out, "--rule", "duty", "--formats", "none").status()).isZero();
        assertThat(names(out)).containsExactlyInAnyOrder("findings.jsonl", "rejected.csv", "scan.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void refusesAFormItDoesNotKnow() {
        Run run = scan(folder.resolve("none"), "--formats", "html,pdf");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("选项 --formats 的值“html,pdf”不是可用的形式，应为 none，或以逗号分隔的：html、xlsx、sarif、csv。");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
