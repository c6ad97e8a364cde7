package io.mingcha.notice;

import io.mingcha.casework.Refusal;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.NoticeState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Issues all drafts of a ledger, one after the other, and says each number as soon as it is recorded. */
final class IssuingProcess {
    private IssuingProcess() {}

    private static final long PAUSE_MILLIS = 5;
    private static final int MOST_PAUSES = 20_000;

    /** Starts it alone. */
    static Process start(Path folder, LedgerUrl url, String out) throws IOException {
        return start(folder, url, out, out);
    }

    /**
     * Starts it beside another. None issues before both have seen the drafts, however long a machine takes to start one.
     *
     * @param out the folder in that folder which it writes to
     * @param other the other's
     */
    static Process start(Path folder, LedgerUrl url, String out, String other) throws IOException {
        String where = url instanceof LedgerUrl.Sqlite file
                ? "sqlite:" + file.file().toAbsolutePath()
                : ((LedgerUrl.Postgres) url).jdbcUrl();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IssuingProcess.class.getName(),
                        folder.toString(),
                        where,
                        out,
                        other)
                .redirectError(folder.resolve("err-" + out + ".txt").toFile())
                .start();
    }

    /** The numbers it says until it ends. */
    static List<String> numbers(Process process) throws IOException {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return out.lines().toList();
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        run(new NoticeLedger(folder, LedgerUrl.parse(args[1])), folder.resolve(args[2]), () -> {
            Files.writeString(folder.resolve(args[2] + ".ready"), "");
            Path other = folder.resolve(args[3] + ".ready");
            for (int pause = 0; pause < MOST_PAUSES && !Files.exists(other); pause++) {
                Thread.sleep(PAUSE_MILLIS);
            }
            return Files.exists(other);
        });
    }

    /** Issues without waiting for anybody. */
    static void run(NoticeLedger office, Path out) throws Exception {
        run(office, out, () -> true);
    }

    /** @param others is called once the drafts are known, and says whether others know them too */
    private static void run(NoticeLedger office, Path out, Callable<Boolean> others) throws Exception {
        List<NoticeRenderer> word = List.of(new DocxRenderer(Path.of("src", "main", "dist", "templates")));
        try (Ledger ledger = office.open();
                NoticeFiles files = NoticeFiles.open(out)) {
            ledger.read(reading -> {
                files.recover(reading);
                return null;
            });
            List<String> drafts = new ArrayList<>();
            ledger.read(reading -> {
                reading.notices().each(notice -> {
                    if (notice.state() == NoticeState.DRAFT) {
                        drafts.add(notice.draft());
                    }
                });
                return null;
            });
            if (!others.call()) {
                throw new IllegalStateException("the other process did not come");
            }
            for (String draft : drafts) {
                try {
                    System.out.println(office.desk(ledger, NoticeLedger.APPROVER)
                            .issue(draft, word, files)
                            .number());
                } catch (Refusal refusal) {
                    // another process was first; anything else is a fault
                    if (!refusal.getMessage().contains("已经签发")) {
                        throw refusal;
                    }
                }
            }
        }
    }
}
