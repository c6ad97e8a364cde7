package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waits for the lease of a ledger and takes it. */
final class LeaseQueue {
    private final Store store;
    private final Connection connection;
    private final LeaseHolder me;
    private final Predicate<LeaseHolder> isGone;
    private final Patience patience;

    LeaseQueue(Store store, Connection connection, LeaseHolder me, Predicate<LeaseHolder> isGone, Patience patience) {
        this.store = store;
        this.connection = connection;
        this.me = me;
        this.isGone = isGone;
        this.patience = patience;
    }

    /** The lease as it stands. */
    private record Held(long token, long beat, LeaseHolder holder) {}

    /**
     * The number of the lease taken. How long somebody was watched is counted in pauses, since the clocks of two machines
     * differ and may be set back.
     *
     * @param waiting told once who is waited for
     */
    long take(Consumer<LeaseHolder> waiting) throws SQLException {
        Duration waited = Duration.ZERO;
        Duration silent = Duration.ZERO;
        Held watched = null;
        while (true) {
            Held held = held();
            silent = held != null && held.equals(watched) ? silent.plus(patience.pause()) : Duration.ZERO;
            if (held == null || isFree(held, silent)) {
                long token = held == null ? 1 : held.token() + 1;
                if (takeOver(held, token)) {
                    return token;
                }
            } else if (waited.compareTo(patience.longest()) >= 0) {
                throw new LedgerFault("另一次扫描正在写入台账：" + held.holder() + "。请等它结束后重试，或用 --wait 等得更久。");
            } else if (waited.isZero()) {
                waiting.accept(held.holder());
            }
            watched = held;
            waited = waited.plus(patience.pause());
            pause();
        }
    }

    private boolean isFree(Held held, Duration silent) {
        return held.holder().pid() == LeaseHolder.NOBODY
                || isGone.test(held.holder())
                || silent.compareTo(patience.silence()) >= 0;
    }

    private @Nullable Held held() throws SQLException {
        return Transaction.read(
                store,
                connection,
                sql -> sql.row(
                        "select token, beat, host, pid, process_started, held_since from lease",
                        row -> new Held(
                                row.getLong(1),
                                row.getLong(2),
                                new LeaseHolder(
                                        row.getString(3), row.getLong(4), row.getString(5), row.getString(6)))));
    }

    /** False where somebody else was quicker, or the heart beats after all. */
    private boolean takeOver(@Nullable Held from, long token) throws SQLException {
        return Transaction.write(
                store, connection, sql -> from == null ? insert(sql, token) : update(sql, from, token));
    }

    private boolean insert(Sql sql, long token) {
        return sql.change(
                        "insert into lease (one, token, beat, host, pid, process_started, held_since)"
                                + " values (1, ?, 0, ?, ?, ?, ?) on conflict do nothing",
                        token,
                        me.host(),
                        me.pid(),
                        me.processStarted(),
                        me.since())
                == 1;
    }

    private boolean update(Sql sql, Held from, long token) {
        return sql.change(
                        "update lease set token = ?, beat = 0, host = ?, pid = ?, process_started = ?, held_since = ?"
                                + " where token = ? and beat = ?",
                        token,
                        me.host(),
                        me.pid(),
                        me.processStarted(),
                        me.since(),
                        from.token(),
                        from.beat())
                == 1;
    }

    private void pause() {
        try {
            Thread.sleep(patience.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFault("等待台账时被中断，本次未写入。", e);
        }
    }
}
