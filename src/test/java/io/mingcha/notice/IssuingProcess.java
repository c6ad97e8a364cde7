package io.mingcha.notice;

import io.mingcha.casework.Refusal;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.NoticeState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Issues all drafts of a ledger, one after the other, and says each number as soon as it is recorded. */
final class IssuingProcess {
    private IssuingProcess() {}

    /**
     * Starts it beside others.
     *
     * @param out the folder in that folder which it writes to
     */
    static Process start(Path folder, LedgerUrl url, String out) throws IOException {
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
                        out)
                .redirectError(folder.resolve("err.txt").toFile())
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
        run(new NoticeLedger(folder, LedgerUrl.parse(args[1])), folder.resolve(args[2]));
    }

    static void run(NoticeLedger office, Path out) throws Exception {
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
