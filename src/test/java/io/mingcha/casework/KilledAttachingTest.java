package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.kill.Child;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Verification;
import io.mingcha.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process that puts files on cases is killed at random: every file the ledger speaks of is there, and is the one. */
class KilledAttachingTest {
    private static final int MOST_MILLIS = 300;

    @TempDir
    Path folder;

    @Test
    void everyFileThatIsRecordedIsKept() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void everyFileThatIsRecordedIsKeptInFiftyKills() throws Exception {
        kill(50);
    }

    private void kill(int kills) throws Exception {
        Random random = new Random(kills);
        Path acknowledged = folder.resolve("acknowledged");
        for (int i = 0; i < kills; i++) {
            List<String> java = List.of("-cp", System.getProperty("java.class.path"));
            Child.start(java, Attaching.class, acknowledged, folder.toString(), Integer.toString(i))
                    .killAtRandom(random, MOST_MILLIS);
            check(Child.lines(acknowledged));
        }
        System.out.printf(
                "%d kills of attaching: %d files acknowledged, 0 lost%n",
                kills, Child.lines(acknowledged).size());
    }

    private void check(List<String> acknowledged) throws Exception {
        AttachmentFolder kept = new AttachmentFolder(folder.resolve("files"));
        List<JsonNode> recorded = new ArrayList<>();
        try (Ledger ledger = Ledger.openExisting(new LedgerUrl.Sqlite(folder.resolve("ledger.db")))) {
            assertThat(Verification.of(ledger, null).faults()).isEmpty();
            ledger.read(reading -> {
                reading.events().after(0, event -> {
                    if (event.kind() == EventKind.ATTACHED) {
                        recorded.add(event.content());
                    }
                });
                return recorded;
            });
        }
        assertThat(recorded)
                .extracting(body -> body.path("sha256").stringValue())
                .containsAll(acknowledged);
        for (JsonNode body : recorded) {
            Path file = kept.path(body.path("sha256").stringValue());
            // keeping it again gives its digest, and finds it there
            assertThat(kept.keep(file).sha256()).isEqualTo(body.path("sha256").stringValue());
            assertThat(Files.size(file)).isEqualTo(body.path("size").longValue());
        }
    }

    /** Attaches a new file, then the next, for ever. */
    static final class Attaching {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[1]);
            AttachmentFolder kept = new AttachmentFolder(folder.resolve("files"));
            Path file = folder.resolve("材料.txt");
            Clerk clerk = new Clerk("wang", "K001", "王录", Set.of(Role.RECORDER));
            try (Ledger ledger = Ledger.open(new LedgerUrl.Sqlite(folder.resolve("ledger.db")))) {
                Desk desk = new Desk(
                        ledger, clerk, Terms.USUAL, WorkCalendar.statutory(), Instant.parse("2026-03-02T01:00:00Z"));
                for (int i = 0; ; i++) {
                    String id = desk.enter(entry(arguments[2] + "-" + i));
                    Files.writeString(file, (arguments[2] + " " + i + "。").repeat(2_000));
                    AttachmentFolder.Kept copy = kept.keep(file);
                    desk.attach(id, List.of(new Material(copy, Attachment.Purpose.PROOF, null)));
                    Child.acknowledge(Path.of(arguments[0]), copy.sha256());
                }
            }
        }

        private static Entries.Found entry(String number) {
            return new Entries.Found(
                    "窗口服务",
                    "窗口服务",
                    number,
                    "明察暗访",
                    "3号窗口无人在岗",
                    Severity.SERIOUS,
                    null,
                    null,
                    "QH02",
                    LocalDate.of(2026, 3, 2),
                    false);
        }
    }
}
