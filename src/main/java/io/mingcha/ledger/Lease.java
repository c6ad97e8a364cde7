package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The right to scan into a ledger: one at a time. It heals itself: the lease of a process that is gone, or whose heart was
 * not seen to beat for a while, passes on. A process that only seemed dead finds out when it wants to write, and cannot.
 */
public final class Lease implements AutoCloseable {
    private final Store store;
    private final Connection connection;
    private final long token;
    private final Thread heart;

    private Lease(Store store, Connection connection, long token, Duration beat) {
        this.store = store;
        this.connection = connection;
        this.token = token;
        this.heart = new Thread(() -> live(beat), "lease");
        heart.setDaemon(true);
        heart.start();
    }

    /**
     * Takes the lease.
     *
     * @param me who asks
     * @param isGone whether a holder is known to live no more; asked of every holder that is met
     * @param waiting told once who is waited for
     * @throws LedgerFault if another holds it for longer than one would wait
     */
    public static Lease take(
            Ledger ledger,
            LeaseHolder me,
            Predicate<LeaseHolder> isGone,
            Patience patience,
            Consumer<LeaseHolder> waiting) {
        Store store = Store.of(ledger.url());
        try {
            Connection connection = store.connect(true);
            try {
                long token = new LeaseQueue(store, connection, me, isGone, patience).take(waiting);
                return new Lease(store, connection, token, patience.beat());
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }

    /**
     * Makes sure, inside a transaction, that the lease was not taken over; nobody can take it over until the transaction
     * ends.
     *
     * @throws LedgerFault if it was
     */
    public void hold(Writing writing) {
        if (!beat(writing.sql())) {
            throw new LedgerFault("本次扫描停顿过久，台账已由另一次扫描接管，本次未写入。请重新扫描。");
        }
    }

    private boolean beat(Sql sql) {
        return sql.change("update lease set beat = beat + 1 where token = ?", token) == 1;
    }

    private void live(Duration beat) {
        while (true) {
            try {
                Thread.sleep(beat.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            try {
                Transaction.write(store, connection, this::beat);
            } catch (SQLException | LedgerFault e) {
                // A beat is missed. Whether the lease was lost by it shows when the scan is to be entered.
                continue;
            }
        }
    }

    /** Gives it back. */
    @Override
    public void close() {
        heart.interrupt();
        try {
            heart.join();
            Transaction.write(
                    store,
                    connection,
                    sql -> sql.change("update lease set pid = ? where token = ?", LeaseHolder.NOBODY, token));
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw store.fault(e);
        }
    }
}
