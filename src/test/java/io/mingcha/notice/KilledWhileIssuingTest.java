package io.mingcha.notice;

import static io.mingcha.notice.NoticeLedger.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.NoticeEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that issues is killed over and over: no number twice, none without its notice, every file the one recorded. */
class KilledWhileIssuingTest {
    private static final int MOST_BETWEEN_KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void threeTimes() throws Exception {
        killed(3);
    }

    @Test
    @Tag("long")
    void aHundredTimes() throws Exception {
        killed(100);
    }

    private void killed(int times) throws Exception {
        Random random = new Random(20260506);
        NoticeLedger office = new NoticeLedger(folder);
        int drafts = times * MOST_BETWEEN_KILLS;
        prepare(office, drafts);
        Set<String> acknowledged = new HashSet<>();
        for (int i = 0; i < times; i++) {
            acknowledged.addAll(runAndKill(1 + random.nextInt(MOST_BETWEEN_KILLS - 1), random.nextInt(40)));
        }
        IssuingProcess.run(office, folder.resolve("out"));
        List<NoticeEntry> notices = new ArrayList<>();
        try (Ledger ledger = office.open()) {
            ledger.read(reading -> {
                reading.notices().each(notices::add);
                return null;
            });
            assertThat(notices)
                    .extracting(NoticeEntry::no)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, drafts).boxed().toList());
            assertThat(notices).extracting(NoticeEntry::number).containsAll(acknowledged);
            for (NoticeEntry notice : notices) {
                Path file = folder.resolve("out")
                        .resolve(NoticeFiles.name(NoticeKind.REMINDER, String.valueOf(notice.number())) + ".docx");
                String hash = ledger.read(
                        reading -> reading.notices().files(notice).path("docx").stringValue());
                assertThat(EvidenceHash.sha256(Files.readAllBytes(file))).isEqualTo(hash);
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith(".") && !name.equals(".notice.lock")))
                    .isEmpty();
        }
    }

    private void prepare(NoticeLedger office, int drafts) {
        try (Ledger ledger = office.open()) {
            for (int i = 0; i < drafts; i++) {
                NoticeLedger.open(
                        ledger,
                        finding("attendance/late-arrival", "p" + i + "@d", "F1", "p" + i, "人" + i, "U1"),
                        CaseState.CONFIRMED);
            }
            office.desk(ledger, NoticeLedger.DRAFTER).draft(office.drafting(), NoticeLedger.everything(), true);
        }
    }

    /** Lets a process issue so many notices, and a few milliseconds later kills it; gives the numbers it had told. */
    private List<String> runAndKill(int issued, int milliseconds) throws IOException, InterruptedException {
        Process process = IssuingProcess.start(folder, new NoticeLedger(folder).url(), "out");
        List<String> numbers = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null && numbers.size() < issued; line = out.readLine()) {
                numbers.add(line);
            }
            Thread.sleep(milliseconds);
            process.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(folder.resolve("err-out.txt"))).doesNotContain("Exception");
        return numbers;
    }
}
