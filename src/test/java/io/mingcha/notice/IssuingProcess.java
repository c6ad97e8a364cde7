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
import java.util.Collections;
import java.util.List;

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
     * Starts it beside another. Both know the drafts before either issues, they begin at opposite ends, and neither
     * issues a second one before the other has its first: two that walk one way would let the leader win every time.
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
        Rendezvous rendezvous = args[2].equals(args[3])
                ? step -> {}
                : step -> {
                    Files.writeString(folder.resolve(args[2] + "." + step), "");
                    await(folder.resolve(args[3] + "." + step));
                };
        run(
                new NoticeLedger(folder, LedgerUrl.parse(args[1])),
                folder.resolve(args[2]),
                args[2].compareTo(args[3]) > 0,
                rendezvous);
    }

    private static void await(Path other) throws InterruptedException {
        for (int pause = 0; pause < MOST_PAUSES && !Files.exists(other); pause++) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (!Files.exists(other)) {
            throw new IllegalStateException("the other process did not come: " + other.getFileName());
        }
    }

    /** Where two processes wait for each other. */
    private interface Rendezvous {
        void at(String step) throws Exception;
    }

    /** Issues without waiting for anybody. */
    static void run(NoticeLedger office, Path out) throws Exception {
        run(office, out, false, step -> {});
    }

    private static void run(NoticeLedger office, Path out, boolean lastFirst, Rendezvous rendezvous) throws Exception {
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
            if (lastFirst) {
                Collections.reverse(drafts);
            }
            rendezvous.at("ready");
            boolean first = true;
            for (String draft : drafts) {
                try {
                    System.out.println(office.desk(ledger, NoticeLedger.APPROVER)
                            .issue(draft, word, files)
                            .number());
                    if (first) {
                        first = false;
                        rendezvous.at("issued");
                    }
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
