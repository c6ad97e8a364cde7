package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The units and the crontab that are shipped for a nightly scan. */
class SystemdUnitsTest {
    private static final Path UNITS = Path.of("src/main/dist/conf/systemd");
    private static final Path CRON = Path.of("src/main/dist/conf/cron/mingcha-scan");
    private static final Pattern OPTION = Pattern.compile(" (--[a-z-]+)");

    @TempDir
    Path folder;

    @Test
    void systemdAcceptsTheUnits() throws Exception {
        assumeThat(Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze")
                        .anyMatch(program -> Files.isExecutable(Path.of(program))))
                .as("systemd-analyze is not installed; the units are not verified")
                .isTrue();
        Path program = Files.createFile(
                folder.resolve("mingcha"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        for (String name : List.of("mingcha-scan.service", "mingcha-scan.timer")) {
            String unit = Files.readString(UNITS.resolve(name));
            Files.writeString(folder.resolve(name), unit.replace("/opt/mingcha/bin/mingcha", program.toString()));
        }
        Process process = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        folder.resolve("mingcha-scan.service").toString(),
                        folder.resolve("mingcha-scan.timer").toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void theirCommandLinesAreOnesThatScanTakes() throws Exception {
        CommandLine scan = new CommandLine(new ScanCommand());
        for (Path file : List.of(UNITS.resolve("mingcha-scan.service"), CRON)) {
            String text = Files.readString(file);
            Matcher option = OPTION.matcher(text.substring(text.indexOf("mingcha scan")));
            int options = 0;
            while (option.find()) {
                assertThat(scan.getCommandSpec().findOption(option.group(1)))
                        .as(file + " " + option.group(1))
                        .isNotNull();
                options++;
            }
            assertThat(options).isGreaterThanOrEqualTo(5);
        }
    }
}
