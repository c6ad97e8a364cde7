package io.mingcha.command;

import io.mingcha.finding.FindingJson;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.scan.ScanJson;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scan's files, readable by their owner only: written aside first, and moved into place when all are whole and all else
 * that belongs to the scan is done.
 */
final class ScanFiles implements AutoCloseable {
    static final String FINDINGS = "findings.jsonl";
    static final String SCAN = "scan.json";
    static final String REJECTED = "rejected.csv";

    private static final List<String> ALL = List.of(FINDINGS, REJECTED, SCAN);
    private static final String ASIDE = ".scan-";

    private final Path out;
    private final Path aside;

    private ScanFiles(Path out, Path aside) {
        this.out = out;
        this.aside = aside;
    }

    /** Writes the files aside; what a scan left there that was stopped is removed. */
    static ScanFiles aside(Path out, ScanResult result, Stopwatch stopwatch) throws IOException {
        Files.createDirectories(out);
        removeLeft(out);
        ScanFiles files = new ScanFiles(
                out,
                Files.createTempDirectory(out, ASIDE + ProcessHandle.current().pid() + "-"));
        try {
            files.write(result, stopwatch);
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void write(ScanResult result, Stopwatch stopwatch) throws IOException {
        FindingJson.writeLines(aside.resolve(FINDINGS), result.findings());
        RejectedCsv.write(aside.resolve(REJECTED), result.intake().rejected());
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mingcha", Version.number());
        try (OutputStream scan = Files.newOutputStream(aside.resolve(SCAN))) {
            ScanJson.write(scan, result, versions, stopwatch.millis());
        }
        for (String name : ALL) {
            ownerOnly(aside.resolve(name));
        }
    }

    /** Moves the files into place. */
    void publish() throws IOException {
        for (String name : ALL) {
            Files.move(aside.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        remove(aside);
    }

    private static void removeLeft(Path out) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(out, ASIDE + "*-*")) {
            for (Path folder : left) {
                String pid = folder.getFileName().toString().split("-")[1];
                if (pid.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        for (String name : ALL) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }

    private static void ownerOnly(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
