package io.mingcha.command;

import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.scan.ScanJson;
import io.mingcha.scan.ScanResult;
import io.mingcha.source.Converted;
import io.mingcha.source.ConvertedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A scan's files, readable by their owner only: written aside first, and moved into place when all are whole and all else
 * that belongs to the scan is done. A report that an earlier scan left and this one does not write is removed: it would
 * speak of other findings than lie beside it.
 */
final class ScanFiles implements AutoCloseable {
    static final String FINDINGS = "findings.jsonl";
    static final String SCAN = "scan.json";
    static final String REJECTED = "rejected.csv";

    static final String LEDGER_FINDINGS = "ledger-findings.jsonl";

    private static final List<String> NAMES = Stream.concat(
                    Stream.of(FINDINGS, REJECTED, SCAN, ConvertedFiles.WITHHELD, LEDGER_FINDINGS),
                    Arrays.stream(ReportFormat.values()).map(ReportFormat::file))
            .toList();
    private static final String ASIDE = ".scan-";

    private final Path out;
    private final Path aside;

    private ScanFiles(Path out, Path aside) {
        this.out = out;
        this.aside = aside;
    }

    /**
     * Writes the files aside; what a scan left there that was stopped is removed.
     *
     * @param entered whether the scan is entered in a ledger, whose own findings come beside the files then
     */
    static ScanFiles aside(Path out, Scanned scanned, ReportFiles reports, boolean entered) throws IOException {
        Files.createDirectories(out);
        removeLeft(out);
        ScanFiles files = new ScanFiles(
                out,
                Files.createTempDirectory(out, ASIDE + ProcessHandle.current().pid() + "-"));
        try {
            files.write(scanned, reports, entered);
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void write(Scanned scanned, ReportFiles reports, boolean entered) throws IOException {
        Converted converted = scanned.converted();
        List<String> further = new ArrayList<>();
        if (entered) {
            further.add(LEDGER_FINDINGS);
        }
        if (converted != null) {
            further.add(ConvertedFiles.WITHHELD);
            ConvertedFiles.writeWithheld(aside.resolve(ConvertedFiles.WITHHELD), converted.withheld());
        }
        reports.write(aside, scanned.result(), further);
        write(aside, scanned);
    }

    /** Writes what every scan writes into a folder. */
    static void write(Path folder, Scanned scanned) throws IOException {
        ScanResult result = scanned.result();
        FindingJson.writeLines(folder.resolve(FINDINGS), result.findings());
        RejectedCsv.write(folder.resolve(REJECTED), result.intake().rejected());
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mingcha", Version.number());
        versions.putAll(scanned.rules().versions());
        try (OutputStream scan = Files.newOutputStream(folder.resolve(SCAN))) {
            ScanJson.write(
                    scan,
                    result,
                    scanned.converted(),
                    versions,
                    scanned.stopwatch().millis(),
                    scanned.ruleMillis());
        }
    }

    /** Moves the files into place, with nothing else between them and the ledger's commit. */
    void publish() throws IOException {
        for (String name : NAMES) {
            Path written = aside.resolve(name);
            if (Files.exists(written)) {
                ownerOnly(written);
                Files.move(written, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(out.resolve(name));
            }
        }
    }

    /** Puts beside them what the rules over the ledger find once the scan is entered. */
    void publish(List<Finding> ofLedger) throws IOException {
        Path written = aside.resolve(LEDGER_FINDINGS);
        FindingJson.writeLines(written, ofLedger);
        ownerOnly(written);
        Files.move(written, out.resolve(LEDGER_FINDINGS), StandardCopyOption.REPLACE_EXISTING);
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

    static void remove(Path folder) throws IOException {
        for (String name : NAMES) {
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
