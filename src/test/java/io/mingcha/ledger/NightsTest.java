package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Sixty nights with late, missing, halved, repeated and corrected feeds: the ledger equals a plain model of it. */
class NightsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int NIGHTS = 60;

    static List<Arguments> stores() {
        return List.of(
                Arguments.of("SQLite", 1L, (Supplier<LedgerUrl>) TestStores::sqlite),
                Arguments.of("SQLite", 2L, (Supplier<LedgerUrl>) TestStores::sqlite),
                Arguments.of("PostgreSQL", 3L, (Supplier<LedgerUrl>) TestStores::postgres));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("stores")
    void theLedgerEqualsAPlainModel(String name, long seed, Supplier<LedgerUrl> store) {
        FeedStory story = new FeedStory(seed);
        LedgerModel model = new LedgerModel(story);
        Random random = new Random(seed);
        try (Ledger ledger = Ledger.open(store.get())) {
            for (int night = 0; night < NIGHTS; night++) {
                LocalDate day = FIRST.plusDays(night);
                story.live(day);
                LocalDate asOf = random.nextInt(15) == 0 ? day.minusDays(3) : day;
                FeedStory.Delivery feed = story.deliver(asOf);
                ScanInput input = Office.scan(feed.tables(), asOf);
                ledger.write(stamp(day, Role.SCANNER), input::enter);
                model.scan(feed, asOf, input.findings());
                assertThat(shown(ledger)).as("night " + night).containsExactlyElementsOf(shown(model));
                if (random.nextInt(4) == 0) {
                    long before = ledger.read(Reading::head).seq();
                    ledger.write(stamp(day, Role.SCANNER), input::enter);
                    assertThat(ledger.read(Reading::head).seq())
                            .as("the same again")
                            .isEqualTo(before + 1);
                    assertThat(shown(ledger)).containsExactlyElementsOf(shown(model));
                }
                decide(ledger, model, day, random);
            }
            assertThat(Verification.of(ledger, null).faults()).isEmpty();
            assertThat(kinds(ledger).keySet())
                    .contains("opened", "updated", "withdrawn", "reinstated", "unchecked", "seen", "ended");
            assertThat(model.cases.values()).anyMatch(known -> known.linkedTo != null);
            List<Reconciliation.Line> lines =
                    ledger.read(reading -> Reconciliation.lines(reading, YearMonth.of(2026, 4)));
            Map<String, Long> closing = new TreeMap<>();
            lines.forEach(line -> closing.put(line.unitId(), line.closing()));
            assertThat(closing).isEqualTo(model.open);
        }
    }

    /** People close or clear some cases. */
    private static void decide(Ledger ledger, LedgerModel model, LocalDate day, Random random) {
        for (LedgerModel.ModelCase open : new ArrayList<>(model.cases.values())) {
            if (open.state.open() && random.nextInt(20) == 0) {
                CaseState to = random.nextInt(3) == 0 ? CaseState.CLEARED : CaseState.CLOSED;
                ObjectNode body = Json.object().put("from", open.state.code()).put("to", to.code());
                ledger.write(
                        stamp(day, Role.APPROVER),
                        writing -> writing.append(EventKind.TRANSITION, open.first.id(), body));
                model.move(open, to, day);
            }
        }
    }

    private static Stamp stamp(LocalDate day, Role role) {
        return new Stamp(day.atTime(14, 0).toInstant(ZoneOffset.UTC), "tester", role);
    }

    private static Map<String, Integer> kinds(Ledger ledger) {
        Map<String, Integer> kinds = new TreeMap<>();
        ledger.read(reading -> {
            reading.events().after(0, event -> kinds.merge(event.kind().code(), 1, Integer::sum));
            return kinds;
        });
        return kinds;
    }

    private static List<String> shown(LedgerModel model) {
        return model.cases.values().stream().map(Object::toString).toList();
    }

    private static List<String> shown(Ledger ledger) {
        return ledger.read(reading -> {
            List<LedgerCase> cases = new ArrayList<>();
            reading.cases().each(cases::add);
            return cases.stream()
                    .map(of -> of.rule() + " " + of.key() + " " + of.state()
                            + (of.unchecked() == null ? "" : " unchecked") + (of.endedOn() == null ? "" : " ended")
                            + (of.linkedTo() == null ? "" : " linked " + of.linkedTo()) + " closed "
                            + (of.state() == CaseState.WITHDRAWN ? null : of.closedOn()) + " " + of.severity() + " "
                            + reading.cases().finding(of).path("evidence").size())
                    .toList();
        });
    }
}
