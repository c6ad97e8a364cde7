package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.kill.Child;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that scans two states of an office in turn is killed at random moments: ledger and files are as before a scan or
 * as after it, what it was told is done is there, and a scan that is run again gives the same as one that was never stopped.
 */
class KilledScansIT {
    private static final int MOST_MILLIS = 1_200;
    private static final String LIBRARIES = Path.of("target", "mingcha", "lib").toAbsolutePath() + "/*";

    private static final String P1 = "P1@2026-03-02";
    private static final String P2 = "P2@2026-03-02";
    private static final String P2_LATER = "P2@2026-03-03";

    @TempDir
    Path folder;

    /** Findings, and the states of the cases once both states of the office were scanned, this one last. */
    private record Expected(String findings, Map<String, CaseState> states) {}

    private final Map<String, Expected> expected = new TreeMap<>();

    @BeforeEach
    void office() throws Exception {
        copy(Path.of("rules/attendance/late-arrival"), folder.resolve("rules/attendance/late-arrival"));
        copy(Path.of("rules/basis"), folder.resolve("rules/basis"));
        for (String state : List.of("before", "after")) {
            Path data = Files.createDirectories(folder.resolve(state));
            Files.writeString(data.resolve("units.csv"), "unit_id,name\nU1,某局\n");
            Files.writeString(data.resolve("persons.csv"), "person_id,name,unit_id\nP1,甲,U1\nP2,乙,U1\n");
            Files.writeString(
                    data.resolve("attendance.csv"),
                    "person_id,date,clock_in,clock_out\nP1,2026-03-02,08:50,17:40\nP2,2026-03-02,"
                            + (state.equals("before") ? "08:50" : "08:20") + ",17:40\nP2,2026-03-03,"
                            + (state.equals("before") ? "08:20" : "08:50") + ",17:40\n");
        }
        expect("before", Map.of(P1, CaseState.TO_VERIFY, P2, CaseState.TO_VERIFY, P2_LATER, CaseState.WITHDRAWN));
        expect("after", Map.of(P1, CaseState.TO_VERIFY, P2, CaseState.WITHDRAWN, P2_LATER, CaseState.TO_VERIFY));
    }

    /** The findings are those of a scan that nobody stops, and that knows of no ledger. */
    private void expect(String state, Map<String, CaseState> states) throws IOException {
        Path out = folder.resolve("undisturbed-" + state);
        Run run = Run.of(
                "scan",
                "--data",
                folder.resolve(state).toString(),
                "--rules",
                folder.resolve("rules").toString(),
                "--as-of",
                "2026-03-31",
                "--out",
                out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        expected.put(state, new Expected(Files.readString(out.resolve("findings.jsonl")), states));
    }

    @Test
    void aKilledScanLeavesBeforeOrAfter() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void twoHundredKilledScansLeaveBeforeOrAfter() throws Exception {
        kill(200);
    }

    private void kill(int kills) throws Exception {
        Random random = new Random(kills);
        Path acknowledged = folder.resolve("acknowledged");
        int between = 0;
        for (int i = 0; i < kills; i++) {
            List<String> java = List.of("-cp", Path.of("target", "test-classes").toAbsolutePath() + ":" + LIBRARIES);
            Child.start(java, Scanner.class, acknowledged, folder.toString()).killAtRandom(random, MOST_MILLIS);
            between += check(Child.lines(acknowledged)) ? 0 : 1;
            if (i % 10 == 0) {
                scan("after", "out", "ledger.db");
                assertThat(check(Child.lines(acknowledged))).isTrue();
                assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
                        .isEqualTo(expected.get("after").findings());
            }
        }
        System.out.printf(
                "%d kills of scans: %d scans acknowledged, 0 lost; %d killed between ledger and files%n",
                kills, Child.lines(acknowledged).size(), between);
    }

    /** Whether the files are of the scan that was entered last: those of the one before are a scan to be run again. */
    private boolean check(List<String> acknowledged) throws IOException {
        LedgerUrl url = ledger("ledger.db");
        List<String> heads = new ArrayList<>();
        List<Integer> entered = new ArrayList<>();
        try (Ledger ledger = Ledger.openExisting(url)) {
            assertThat(Verification.of(ledger, null).faults()).isEmpty();
            ledger.read(reading -> {
                reading.events().after(0, event -> {
                    heads.add(event.seq() + ":" + event.hash());
                    if (event.kind() == EventKind.SCANNED) {
                        entered.add((int) event.seq());
                    }
                });
                return heads;
            });
        }
        assertThat(heads).containsAll(acknowledged);
        Map<String, CaseState> states = states(url);
        // After the very first scan, who is late in the second state only is not yet a case.
        assertThat(entered.size() == 1
                        || expected.values().stream()
                                .anyMatch(state -> state.states().equals(states)))
                .as("states " + states)
                .isTrue();
        String findings = Files.readString(folder.resolve("out/findings.jsonl"));
        assertThat(expected.values()).extracting(Expected::findings).contains(findings);
        return expected.values().stream()
                .anyMatch(state ->
                        state.findings().equals(findings) && state.states().equals(states));
    }

    private static Map<String, CaseState> states(LedgerUrl url) {
        Map<String, CaseState> states = new TreeMap<>();
        try (Ledger ledger = Ledger.openExisting(url)) {
            ledger.read(reading -> {
                reading.cases().each(of -> states.put(of.key(), of.state()));
                return states;
            });
        }
        return states;
    }

    private LedgerUrl ledger(String name) {
        return LedgerUrl.parse("sqlite:" + folder.resolve(name));
    }

    /** One scan from start to end. */
    private void scan(String state, String out, String ledger) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                LIBRARIES,
                "io.mingcha.Main"));
        line.addAll(List.of(arguments(folder, state, out, ledger)));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("scan.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("scan.log")))
                .isZero();
    }

    private static String[] arguments(Path folder, String state, String out, String ledger) {
        return new String[] {
            "scan",
            "--data",
            folder.resolve(state).toString(),
            "--rules",
            folder.resolve("rules").toString(),
            "--as-of",
            "2026-03-31",
            "--out",
            folder.resolve(out).toString(),
            "--ledger",
            "sqlite:" + folder.resolve(ledger)
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Scans the two states in turn, for ever. */
    static final class Scanner {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[1]);
            for (int i = 0; ; i++) {
                Run run = Run.of(arguments(folder, i % 2 == 0 ? "before" : "after", "out", "ledger.db"));
                if (run.status() != 0) {
                    throw new IllegalStateException(run.err());
                }
                Child.acknowledge(
                        Path.of(arguments[0]),
                        Run.of("ledger", "head", "--ledger", "sqlite:" + folder.resolve("ledger.db"))
                                .out()
                                .strip());
            }
        }
    }
}
