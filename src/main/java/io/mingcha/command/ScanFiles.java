package io.mingcha.command;

import io.mingcha.finding.FindingJson;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.scan.ScanJson;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a scan's files aside and moves them into place when all are whole, readable by their owner only. */
final class ScanFiles {
    static final String FINDINGS = "findings.jsonl";
    static final String SCAN = "scan.json";
    static final String REJECTED = "rejected.csv";

    private ScanFiles() {}

    /** @param ruleMillis what each rule takes, by its id; empty where that was not asked */
    static void write(Path out, ScanResult result, Stopwatch stopwatch, Map<String, Long> ruleMillis)
            throws IOException {
        Files.createDirectories(out);
        Path aside = Files.createTempDirectory(out, ".scan-");
        try {
            FindingJson.writeLines(aside.resolve(FINDINGS), result.findings());
            RejectedCsv.write(aside.resolve(REJECTED), result.intake().rejected());
            Map<String, String> versions = new LinkedHashMap<>();
            versions.put("mingcha", Version.number());
            try (OutputStream scan = Files.newOutputStream(aside.resolve(SCAN))) {
                ScanJson.write(scan, result, versions, stopwatch.millis(), ruleMillis);
            }
            for (String name : new String[] {FINDINGS, REJECTED, SCAN}) {
                ownerOnly(aside.resolve(name));
                Files.move(aside.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : new String[] {FINDINGS, REJECTED, SCAN}) {
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
