package io.mingcha.command;

import io.mingcha.casework.AfterScan;
import io.mingcha.casework.SiteListing;
import io.mingcha.ledger.Entered;
import io.mingcha.ledger.Lease;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Patience;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.ScanInput;
import io.mingcha.ledger.Stamp;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanResult;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whether and how a scan is entered in a ledger, and the entering itself. */
final class LedgerEntry implements AutoCloseable {
    @Option(
            names = "--ledger",
            paramLabel = "台账",
            description = "把线索记入台账：sqlite:文件 或 jdbc:postgresql://主机/数据库；不写则不动任何台账")
    private @Nullable LedgerUrl url;

    @Option(names = "--wait", paramLabel = "秒", description = "另一次扫描正在写入同一台账时最多等多久；默认 60")
    private Integer waitSeconds = 60;

    @Option(
            names = "--complete",
            paramLabel = "百分比",
            description = "某表某单位某月的行数不少于上次的多少才算到齐，到齐才会撤销不再出现的线索；默认 " + ScanInput.SHARE_PERCENT)
    private Integer sharePercent = ScanInput.SHARE_PERCENT;

    private @Nullable Ledger ledger;
    private @Nullable Lease lease;

    /** Whether a ledger is asked for. */
    boolean asked() {
        return url != null;
    }

    /** Before the work begins. */
    void refuseWrong() {
        if (sharePercent > 100) {
            throw new WrongUsage("选项 --complete 应在 0 到 100 之间。");
        }
    }

    /** Opens the ledger and keeps other scans from it; nothing where none is asked for. */
    void open(PrintWriter err) {
        if (url == null) {
            return;
        }
        Ledger opened = Ledger.open(url);
        ledger = opened;
        lease = Lease.take(
                opened,
                ThisProcess.holder(),
                ThisProcess::isGone,
                Patience.waiting(Duration.ofSeconds(waitSeconds)),
                holder -> {
                    err.println("台账正由" + holder + "写入，等待它结束（最多 " + waitSeconds + " 秒）……");
                    err.flush();
                });
    }

    /**
     * Enters a scan, wholly or not at all; null where no ledger is asked for.
     *
     * @param restricted whether only some rules were reported
     */
    @Nullable
    Entered enter(ScanResult result, Parameters parameters, boolean restricted, Session session) {
        Ledger opened = ledger;
        Lease held = lease;
        if (opened == null || held == null) {
            return null;
        }
        ScanInput input = ScanInput.of(result, parameters, restricted, sharePercent);
        Stamp stamp = new Stamp(session.now(), session.user(), Role.SCANNER);
        return opened.write(stamp, writing -> {
            held.hold(writing);
            SiteListing.append(writing, result.intake().dataset());
            Entered entered = input.enter(writing);
            writing.personNames().learn(result.intake().dataset());
            return entered;
        });
    }

    /** What is to be told of the ledger after a scan was entered. */
    AfterScan after(ScanResult result, Scan scan, RuleBook book, LocalDate today) {
        return AfterScan.of(Objects.requireNonNull(ledger), result.intake().dataset(), scan, book, today);
    }

    /** How the summary names the ledger; empty where there is none. */
    String shown() {
        return url == null ? "" : url.shown();
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }
}
