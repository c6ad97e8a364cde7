package io.mingcha.notice;

import static io.mingcha.notice.NoticeLedger.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand notices in one run, in the heap that tests have. */
@Tag("long")
class ManyNoticesTest {
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    @Test
    void areSetAsWordAndPdf() throws Exception {
        NoticeLedger office = new NoticeLedger(folder);
        try (Ledger ledger = office.open()) {
            for (int i = 0; i < MANY; i++) {
                NoticeLedger.open(
                        ledger,
                        finding("attendance/late-arrival", "p" + i + "@d", "F1", "p" + i, "人" + i, "U" + i % 50),
                        CaseState.CONFIRMED);
            }
            long start = System.nanoTime();
            List<NoticeDesk.Drafted> drafts = office.desk(ledger, NoticeLedger.DRAFTER)
                    .draft(office.drafting(), NoticeLedger.everything(), true)
                    .drafts();
            assertThat(drafts).hasSize(MANY);
            told("drafted", start);
            List<NoticeRenderer> renderers = List.of(
                    new DocxRenderer(Path.of("src", "main", "dist", "templates")),
                    new PdfRenderer(Fonts.find(Map.of(), Fonts.usualFolders(folder))));
            try (NoticeFiles files = NoticeFiles.open(folder.resolve("out"))) {
                for (NoticeRenderer renderer : renderers) {
                    long begun = System.nanoTime();
                    for (NoticeDesk.Drafted each : drafts) {
                        files.write(each.draft() + "." + renderer.ending(), renderer.render(each.document()));
                    }
                    told(renderer.ending(), begun);
                }
            }
        }
    }

    private static void told(String what, long start) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d notices %s in %.1f s, heap %d MiB%n",
                MANY, what, (System.nanoTime() - start) / 1e9, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
