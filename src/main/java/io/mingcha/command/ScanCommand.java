package io.mingcha.command;

import io.mingcha.casework.AfterScan;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleClock;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.KeptParts;
import io.mingcha.ledger.Entered;
import io.mingcha.scan.Balance;
import io.mingcha.scan.KeptJudging;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
        sortOptions = false,
        customSynopsis = "mingcha scan --data 目录 --out 目录 [选项]",
        footer = {"", "例：mingcha scan --data 数据 --as-of 2026-03-31 --out 结果 --fail-on 严重"})
final class ScanCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(names = "--out", required = true, paramLabel = "目录", description = "输出目录，没有则新建；其中同名的文件会被替换")
    private Path out = Path.of("");

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private LedgerEntry entry = new LedgerEntry();

    @Mixin
    private FailOn failOn = new FailOn();

    @Mixin
    private ReportFiles reports = new ReportFiles();

    @Mixin
    private Attendant attendant = new Attendant();

    @Option(names = "--time-rules", description = "在 scan.json 中写入各规则的估计用时；抽取部分数据逐条规则再比对一遍，扫描略慢")
    private boolean timeRules;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        refuseUnwritable();
        entry.refuseWrong();
        attendant.begin(input.asOf().toString());
        int status;
        try {
            status = scan();
        } catch (IOException | RuntimeException | Error fault) {
            attendant.failed(Failures.code(fault), fault);
            throw fault;
        }
        attendant.ended(status);
        return status;
    }

    private int scan() throws IOException {
        Stopwatch stopwatch = new Stopwatch();
        Dictionary dictionary = Home.dictionary();
        var reported = input.reported();
        var scan = input.scan();
        var asOf = input.asOf();
        try (LedgerEntry ledger = entry;
                Progress progress = Progress.onTerminal(spec)) {
            RuleClock clock = timeRules ? new RuleClock(System::nanoTime) : null;
            stopwatch.start("read");
            attendant.stage("read", Map.of());
            Beside<Scan> rulesReady = Beside.begin("rules", () -> scan.prepare(reported));
            KeptParts kept = index.kept(input.data());
            String terms = index.named() ? Terms.of(input, dictionary) : null;
            IntakeResult intake = input.read(dictionary, kept, attendant.reading(progress.reading()));
            index.keep(kept);
            ledger.open(spec.commandLine().getErr());
            attendant.stage("judge", RunCounts.of(intake));
            ScanListener judging = attendant.judging(progress.judging(stopwatch::start, clock));
            stopwatch.start("wait_for_rules");
            rulesReady.get();
            KeptJudging settled = index.judging(input, kept);
            ScanResult result = scan.run(intake, asOf, reported, settled, judging);
            stopwatch.start("write");
            attendant.stage("write", RunCounts.of(result));
            Scanned scanned = new Scanned(
                    result, input.converted(), input.admitted(), stopwatch, clock == null ? Map.of() : clock.millis());
            List<String> faults = Balance.faults(result);
            Entered entered = null;
            AfterScan after = null;
            try (ScanFiles files = ScanFiles.aside(out, scanned, reports, ledger.asked())) {
                if (faults.isEmpty()) {
                    entered = ledger.enter(result, input.parameters(), input.restricted(), Session.of(spec));
                }
                files.publish();
                if (entered != null) {
                    after = ledger.after(
                            result,
                            scan,
                            input.admitted().book(),
                            Session.of(spec).today());
                    files.publish(after.findings());
                }
            }
            index.await(spec.commandLine().getErr());
            if (faults.isEmpty()) {
                index.keep(
                        input.data(),
                        terms,
                        result,
                        settled,
                        out.resolve(ScanFiles.FINDINGS),
                        spec.commandLine().getErr());
            }
            progress.close();
            ScanSummary summary = new ScanSummary(scanned, dictionary, faults, Terminal.page(spec));
            if (entered != null && after != null) {
                summary.ledger(entered, after, ledger.shown());
            }
            spec.commandLine().getOut().print(summary.text(out, reports.chosen()));
            spec.commandLine().getOut().flush();
            if (!faults.isEmpty()) {
                spec.commandLine().getErr().println("行数不平衡，本次结果不可采用，也没有记入台账。");
                return ExitCode.FAILED;
            }
            return failOn.exitCode(result);
        }
    }

    /** Before the work begins; nothing is written yet, since the input may turn out to be unreadable. */
    private void refuseUnwritable() {
        Path present = out.toAbsolutePath();
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        if (!Files.isDirectory(present)) {
            throw new WrongUsage("--out 要写一个目录，而 " + present + " 是文件。");
        }
        if (!Files.isWritable(present)) {
            throw new WrongUsage("--out 所在的目录 " + present + " 不能写入。");
        }
    }
}
