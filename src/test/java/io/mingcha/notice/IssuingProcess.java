package io.mingcha.notice;

import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.NoticeState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Issues all drafts of a folder's ledger, one after the other, and says each number as soon as it is recorded. */
final class IssuingProcess {
    private IssuingProcess() {}

    public static void main(String[] args) throws Exception {
        run(Path.of(args[0]));
    }

    static void run(Path folder) throws Exception {
        NoticeLedger office = new NoticeLedger(folder);
        List<NoticeRenderer> word = List.of(new DocxRenderer(Path.of("src", "main", "dist", "templates")));
        try (Ledger ledger = office.open();
                NoticeFiles files = NoticeFiles.open(folder.resolve("out"))) {
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
                System.out.println(office.desk(ledger, NoticeLedger.APPROVER)
                        .issue(draft, word, files)
                        .number());
            }
        }
    }
}
