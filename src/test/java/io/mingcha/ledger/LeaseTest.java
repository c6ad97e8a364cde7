package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One scan at a time, whoever dies on the way. */
class LeaseTest {
    private static final LeaseHolder FIRST = new LeaseHolder("甲机", 101, "早", "2026-03-02 01:00:00");
    private static final LeaseHolder SECOND = new LeaseHolder("乙机", 202, "晚", "2026-03-02 02:00:00");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final Duration NEVER = Duration.ofDays(1);

    static List<Supplier<LedgerUrl>> stores() {
        return List.of(TestStores::sqlite, TestStores::postgres);
    }

    private static Lease take(Ledger ledger, LeaseHolder who, Patience patience) {
        return Lease.take(ledger, who, holder -> false, patience, holder -> {});
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theSecondIsToldWhoHoldsIt(Supplier<LedgerUrl> store) {
        try (Ledger ledger = Ledger.open(store.get());
                Lease first = take(ledger, FIRST, new Patience(SHORT, NEVER, BEAT))) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> take(ledger, SECOND, new Patience(Duration.ZERO, NEVER, BEAT)))
                    .isInstanceOf(LedgerFault.class)
                    .hasMessageContaining("主机 甲机 的进程 101（开始于 2026-03-02 01:00:00）");
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theSecondWaitsUntilItIsGivenBack(Supplier<LedgerUrl> store) throws Exception {
        LedgerUrl url = store.get();
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch waits = new CountDownLatch(1);
        try (Ledger ledger = Ledger.open(url)) {
            Lease first = take(ledger, FIRST, new Patience(SHORT, NEVER, BEAT));
            List<LeaseHolder> told = new ArrayList<>();
            Future<Long> second = other.submit(() -> {
                try (Ledger own = Ledger.open(url);
                        Lease lease =
                                Lease.take(own, SECOND, gone -> false, new Patience(LONG, NEVER, BEAT), holder -> {
                                    told.add(holder);
                                    waits.countDown();
                                })) {
                    return own.write(Matters.STAMP, writing -> {
                        lease.hold(writing);
                        return Matters.open(writing, 1).seq();
                    });
                }
            });
            waits.await();
            assertThat(second.isDone()).isFalse();
            first.close();
            assertThat(second.get()).isEqualTo(1);
            assertThat(told).containsExactly(FIRST);
        } finally {
            other.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aDeadHoldersLeasePassesOnAtOnce(Supplier<LedgerUrl> store) {
        try (Ledger ledger = Ledger.open(store.get());
                Lease dead = take(ledger, FIRST, new Patience(SHORT, NEVER, NEVER));
                Lease second = Lease.take(
                        ledger, SECOND, FIRST::equals, new Patience(Duration.ZERO, NEVER, BEAT), holder -> {})) {
            ledger.write(Matters.STAMP, writing -> {
                second.hold(writing);
                return Matters.open(writing, 1);
            });
            assertThatThrownBy(() -> ledger.write(Matters.STAMP, writing -> {
                        Matters.open(writing, 2);
                        dead.hold(writing);
                        return null;
                    }))
                    .hasMessageContaining("已由另一次扫描接管");
            assertThat(ledger.read(Reading::head).seq()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aSilentHoldersLeasePassesOnAndItsWritesAreRefused(Supplier<LedgerUrl> store) {
        try (Ledger ledger = Ledger.open(store.get());
                Lease zombie = take(ledger, FIRST, new Patience(SHORT, NEVER, NEVER));
                Lease second = take(ledger, SECOND, new Patience(LONG, SHORT, BEAT))) {
            ledger.write(Matters.STAMP, writing -> {
                second.hold(writing);
                return null;
            });
            assertThatThrownBy(() -> ledger.write(Matters.STAMP, writing -> {
                        zombie.hold(writing);
                        return Matters.open(writing, 1);
                    }))
                    .hasMessageContaining("已由另一次扫描接管");
            assertThat(ledger.read(Reading::head).seq()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aHolderWhoseHeartBeatsKeepsIt(Supplier<LedgerUrl> store) {
        try (Ledger ledger = Ledger.open(store.get());
                Lease first = take(ledger, FIRST, new Patience(SHORT, NEVER, BEAT))) {
            Patience longerThanSilence =
                    new Patience(Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofMillis(500));
            assertThatThrownBy(() -> take(ledger, SECOND, longerThanSilence)).hasMessageContaining("甲机");
            ledger.write(Matters.STAMP, writing -> {
                first.hold(writing);
                return null;
            });
        }
    }
}
