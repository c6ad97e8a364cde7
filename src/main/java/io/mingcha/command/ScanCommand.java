package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Finding;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Severity;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha scan}: reads a data folder, judges it and writes what was found. */
@Command(
        name = "scan",
        description = "扫描一个数据目录，写出线索（findings.jsonl）、扫描情况（scan.json）和未读入的行（rejected.csv）。",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScanCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(names = "--out", required = true, paramLabel = "目录", description = "输出目录")
    private Path out = Path.of("");

    @Option(names = "--fail-on", paramLabel = "程度", description = "有不轻于此程度的线索时以状态 1 结束：${COMPLETION-CANDIDATES}")
    private @Nullable Severity failOn;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Stopwatch stopwatch = new Stopwatch();
        var reported = input.reported();
        var scan = input.scan();
        var asOf = input.asOf();
        try (Progress progress = Progress.onTerminal()) {
            stopwatch.start("read");
            IntakeResult intake = Intake.read(input.data(), Dictionary.shipped(), input.threads(), progress.reading());
            stopwatch.start("judge");
            ScanResult result = scan.run(intake, asOf, reported, progress.judging());
            stopwatch.start("write");
            ScanFiles.write(out, result, stopwatch);
            progress.close();
            spec.commandLine().getOut().print(ScanSummary.of(result, out));
            spec.commandLine().getOut().flush();
            return met(result) ? ExitCode.FAIL_ON_MET : ExitCode.DONE;
        }
    }

    private boolean met(ScanResult result) {
        for (Finding finding : result.findings()) {
            if (failOn != null && finding.severity().compareTo(failOn) >= 0) {
                return true;
            }
        }
        return false;
    }
}
