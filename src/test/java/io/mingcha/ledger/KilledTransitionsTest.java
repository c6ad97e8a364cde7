package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.kill.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that moves cases is killed at random moments: what it was told is done is there, once, and nothing else. */
class KilledTransitionsTest {
    private static final int MOST_MILLIS = 400;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        kill(4);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostInTwoHundredKills() throws Exception {
        kill(200);
    }

    private void kill(int kills) throws Exception {
        Random random = new Random(kills);
        Path acknowledged = folder.resolve("acknowledged");
        LedgerUrl.Sqlite url = new LedgerUrl.Sqlite(folder.resolve("ledger.db"));
        long unacknowledged = 0;
        for (int i = 0; i < kills; i++) {
            List<String> java = List.of("-cp", System.getProperty("java.class.path"));
            Child.start(java, Mover.class, acknowledged, url.file().toString(), Integer.toString(i))
                    .killAtRandom(random, MOST_MILLIS);
            unacknowledged = check(url, Child.lines(acknowledged));
        }
        System.out.printf(
                "%d kills of transitions: %d acknowledged, 0 lost, 0 twice, %d committed and not yet acknowledged%n",
                kills, Child.lines(acknowledged).size(), unacknowledged);
        assertThat(unacknowledged).isLessThanOrEqualTo(kills);
    }

    /** How many events nobody was told of: at most the one under way at each kill. */
    private static long check(LedgerUrl url, List<String> acknowledged) {
        try (Ledger ledger = Ledger.openExisting(url)) {
            assertThat(Verification.of(ledger, null).faults()).isEmpty();
            List<String> done = new ArrayList<>();
            Set<String> hashes = new HashSet<>();
            ledger.read(reading -> {
                reading.events().after(0, event -> {
                    hashes.add(event.hash());
                    if (event.kind() == EventKind.TRANSITION) {
                        done.add(Json.text(event.content(), "reason"));
                    }
                });
                return done;
            });
            assertThat(hashes).containsAll(acknowledged);
            assertThat(done).doesNotHaveDuplicates();
            return hashes.size() - acknowledged.size();
        }
    }

    /** Opens cases and moves them, one transaction after the other, for ever. */
    static final class Mover {
        public static void main(String[] arguments) throws Exception {
            Path acknowledged = Path.of(arguments[0]);
            int first = Integer.parseInt(arguments[2]) * 100_000;
            try (Ledger ledger = Ledger.open(new LedgerUrl.Sqlite(Path.of(arguments[1])))) {
                for (int i = first; ; i++) {
                    int number = i;
                    Event opened = ledger.write(Matters.STAMP, writing -> Matters.open(writing, number));
                    Child.acknowledge(acknowledged, opened.hash());
                    move(ledger, acknowledged, number, CaseState.TO_VERIFY, CaseState.CONFIRMED);
                    move(ledger, acknowledged, number, CaseState.CONFIRMED, CaseState.CLEARED);
                }
            }
        }

        private static void move(Ledger ledger, Path acknowledged, int number, CaseState from, CaseState to)
                throws Exception {
            Event moved = ledger.write(
                    Matters.STAMP,
                    writing -> writing.append(
                            EventKind.TRANSITION,
                            Matters.id(number),
                            Json.object()
                                    .put("from", from.code())
                                    .put("to", to.code())
                                    .put("reason", number + " " + to.code())));
            Child.acknowledge(acknowledged, moved.hash());
        }
    }
}
