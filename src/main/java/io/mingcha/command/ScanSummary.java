package io.mingcha.command;

import io.mingcha.scan.ScanResult;
import java.nio.file.Path;

/** What a scan tells its operator at the end. */
final class ScanSummary {
    private ScanSummary() {}

    static String of(ScanResult result, Path out) {
        return "线索 " + result.findings().size() + " 条，见 " + out + System.lineSeparator();
    }
}
