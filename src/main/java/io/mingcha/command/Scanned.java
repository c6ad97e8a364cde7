package io.mingcha.command;

import io.mingcha.pack.Admitted;
import io.mingcha.scan.ScanResult;
import io.mingcha.source.Converted;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scan that is done, with what it was done with.
 *
 * @param converted what was made of files by profiles; null where none was
 * @param rules what was judged with
 * @param stopwatch how long it took
 * @param ruleMillis what each rule takes, by its id; empty where that was not asked
 */
record Scanned(
        ScanResult result,
        @Nullable Converted converted,
        Admitted rules,
        Stopwatch stopwatch,
        Map<String, Long> ruleMillis) {}
