package io.mingcha.command;

import io.mingcha.finding.FindingJson;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.scan.ScanJson;
import io.mingcha.scan.ScanResult;
import io.mingcha.source.Converted;
import io.mingcha.source.ConvertedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a scan's files aside and moves them into place when all are whole, readable by their owner only. A report that
 * an earlier scan left and this one does not write is removed: it would speak of other findings than lie beside it.
 */
final class ScanFiles {
    static final String FINDINGS = "findings.jsonl";
    static final String SCAN = "scan.json";
    static final String REJECTED = "rejected.csv";

    private static final List<String> NAMES = Stream.concat(
                    Stream.of(FINDINGS, REJECTED, SCAN, ConvertedFiles.WITHHELD),
                    Arrays.stream(ReportFormat.values()).map(ReportFormat::file))
            .toList();

    private ScanFiles() {}

    /**
     * Writes them.
     *
     * @param converted what was made of files by profiles; null where none was
     * @param rules what the scan judged with, as {@code scan.json} names it among the versions
     */
    static void write(
            Path out,
            ScanResult result,
            @Nullable Converted converted,
            Map<String, String> rules,
            Stopwatch stopwatch,
            ReportFiles reports)
            throws IOException {
        Files.createDirectories(out);
        Path aside = Files.createTempDirectory(out, ".scan-");
        try {
            FindingJson.writeLines(aside.resolve(FINDINGS), result.findings());
            RejectedCsv.write(aside.resolve(REJECTED), result.intake().rejected());
            reports.write(aside, result);
            if (converted != null) {
                ConvertedFiles.writeWithheld(aside.resolve(ConvertedFiles.WITHHELD), converted.withheld());
            }
            Map<String, String> versions = new LinkedHashMap<>();
            versions.put("mingcha", Version.number());
            versions.putAll(rules);
            try (OutputStream scan = Files.newOutputStream(aside.resolve(SCAN))) {
                ScanJson.write(scan, result, converted, versions, stopwatch.millis());
            }
            for (String name : NAMES) {
                Path written = aside.resolve(name);
                if (Files.exists(written)) {
                    ownerOnly(written);
                    Files.move(written, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(out.resolve(name));
                }
            }
        } finally {
            for (String name : NAMES) {
                Files.deleteIfExists(aside.resolve(name));
            }
            Files.delete(aside);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
