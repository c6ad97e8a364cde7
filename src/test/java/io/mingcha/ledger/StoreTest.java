package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the store promises, the same on both databases. */
abstract class StoreTest {
    static final Stamp STAMP = new Stamp(Instant.parse("2026-03-02T01:00:00Z"), "tester", Role.RECORDER);

    LedgerUrl url;
    Ledger ledger;

    abstract LedgerUrl fresh();

    @BeforeEach
    void open() {
        url = fresh();
        ledger = Ledger.open(url);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void eventsHangTogetherFromTheStoresIdentity() {
        Head empty = ledger.read(Reading::head);
        assertThat(empty).isEqualTo(new Head(0, Chain.origin(ledger.identity())));
        Head head = ledger.write(STAMP, writing -> {
            writing.append(EventKind.UNCHECKED, "a", note("甲"));
            writing.append(EventKind.UNCHECKED, "b", note("乙"));
            return writing.head();
        });
        List<Event> events = new ArrayList<>();
        ledger.read(reading -> {
            reading.events().after(0, events::add);
            return null;
        });
        assertThat(events).extracting(Event::seq).containsExactly(1L, 2L);
        assertThat(events.get(0).previous()).isEqualTo(empty.hash());
        assertThat(events.get(1).previous()).isEqualTo(events.get(0).hash());
        assertThat(head).isEqualTo(new Head(2, events.get(1).hash()));
        assertThat(events.get(0).body()).isEqualTo("{\"reason\":\"甲\"}");
    }

    @Test
    void aFailingWriteLeavesNothing() {
        assertThatThrownBy(() -> ledger.write(STAMP, writing -> {
                    writing.append(EventKind.UNCHECKED, "a", note("甲"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(ledger.read(Reading::head).seq()).isZero();
        assertThat(ledger.<Object>read(reading -> reading.events().of("a"))).isEqualTo(List.of());
    }

    @Test
    void anotherOpeningFindsWhatWasWritten() {
        ledger.write(STAMP, writing -> writing.append(EventKind.UNCHECKED, "a", note("甲")));
        try (Ledger other = Ledger.openExisting(url)) {
            assertThat(other.identity()).isEqualTo(ledger.identity());
            assertThat(other.read(Reading::head)).isEqualTo(ledger.read(Reading::head));
        }
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() {
        try (Ledger other = Ledger.open(url)) {
            long[] seen = ledger.read(reading -> {
                long before = reading.head().seq();
                other.write(STAMP, writing -> writing.append(EventKind.UNCHECKED, "a", note("甲")));
                return new long[] {before, reading.head().seq()};
            });
            assertThat(seen).containsExactly(0, 0);
        }
        assertThat(ledger.read(Reading::head).seq()).isEqualTo(1);
    }

    static tools.jackson.databind.JsonNode note(String reason) {
        return JsonNodeFactory.instance.objectNode().put("reason", reason);
    }
}
