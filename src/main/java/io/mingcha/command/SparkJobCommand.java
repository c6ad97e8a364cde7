package io.mingcha.command;

import io.mingcha.casework.AfterScan;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.ledger.Entered;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Balance;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A scan by a cluster, as the cluster's driver runs it. */
@Command(name = "spark-job", hidden = true, mixinStandardHelpOptions = true)
final class SparkJobCommand implements Callable<Integer> {
    static final String NAME = "spark-job";

    private final Cluster cluster;

    @Mixin
    private ClusterInput input = new ClusterInput();

    @Mixin
    private LedgerEntry entry = new LedgerEntry();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SparkJobCommand(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Integer call() throws IOException {
        entry.refuseWrong();
        Stopwatch stopwatch = new Stopwatch();
        try (LedgerEntry ledger = entry) {
            RuleBook book = input.shelf().admitted().book();
            RuleCache cache = Home.cache();
            ScanResult result = cluster.scan(
                    new Cluster.Order(
                            input.data(),
                            input.asOf(),
                            book,
                            input.shelf().parameters(),
                            Home.workCalendar(),
                            judged -> cache.jar(cache.toCompile(judged, book.rules())),
                            input.reported(),
                            input.largestGroup(),
                            ledger.asked()),
                    new ScanListener() {
                        @Override
                        public void stage(String name) {
                            stopwatch.start(name);
                        }
                    });
            ledger.open(spec.commandLine().getErr());
            stopwatch.start("write");
            Scanned scanned = new Scanned(result, null, input.shelf().admitted(), stopwatch, Map.of());
            return written(scanned, ledger);
        }
    }

    private int written(Scanned scanned, LedgerEntry ledger) throws IOException {
        ScanResult result = scanned.result();
        List<String> faults = Balance.faults(result);
        Path here = Files.createTempDirectory("mingcha-");
        Entered entered = null;
        AfterScan after = null;
        try {
            ScanFiles.write(here, scanned);
            try (Cluster.Aside files = cluster.aside(here, ScanFiles.FINDINGS, input.out())) {
                if (faults.isEmpty()) {
                    entered = ledger.enter(result, input.shelf().parameters(), input.restricted(), Session.of(spec));
                }
                files.publish();
            }
            if (entered != null) {
                after = ledger.after(
                        result, scan(), scanned.rules().book(), Session.of(spec).today());
            }
        } finally {
            ScanFiles.remove(here);
        }
        ScanSummary summary = new ScanSummary(scanned, Dictionary.shipped(), faults, Terminal.page(spec));
        if (entered != null && after != null) {
            summary.ledger(entered, after, ledger.shown());
        }
        spec.commandLine().getOut().print(summary.text(Path.of(input.out()), Set.of()));
        spec.commandLine().getOut().flush();
        if (!faults.isEmpty()) {
            spec.commandLine().getErr().println("行数不平衡，本次结果不可采用，也没有记入台账。");
            return ExitCode.FAILED;
        }
        return input.failOn().exitCode(result);
    }

    /** What judges the ledger itself, which is done here. */
    private Scan scan() {
        return new Scan(
                input.shelf().admitted().book(), input.shelf().parameters(), Home.workCalendar(), Home.cache(), 1);
    }
}
