package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import io.mingcha.index.BrokenIndexException;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one table's parts, in pieces that several threads make ready and that are taken in one after the other,
 * so that the rows lie in the order of the files whatever the number of threads.
 */
final class TableReading {
    private final Table table;
    private final Supplier<TableReader> readers;
    private final List<TablePart> parts;
    private final List<GivenPart> given;
    private final int most;
    private final KeptParts kept;
    private final Cutting cutting;
    private final List<KeptRange> places = new ArrayList<>();
    private final Map<TablePart, ReadPart> read = new LinkedHashMap<>();
    private final Deque<PlainRows> idle = new ArrayDeque<>();
    private final Map<Integer, Turn> ready = new HashMap<>();
    private List<Piece> pieces = List.of();
    private TableReader reader;
    private TextPool.@Nullable Snapshot[] known;
    private int begun;
    private int taken;
    private int attempt;
    private boolean taking;
    private boolean broken;
    private @Nullable UnreadableFileException failure;

    /**
     * @param given rows that are no file's, behind those of the files
     * @param most how many pieces may be begun before the first of them is taken in
     * @param kept parts as they were read before
     * @param readers makes what takes in the rows; asked again where a file must be read in another way
     */
    TableReading(
            Table table,
            List<TablePart> parts,
            List<GivenPart> given,
            int most,
            KeptParts kept,
            Supplier<TableReader> readers) {
        this.table = table;
        this.parts = parts;
        this.given = given;
        this.most = most;
        this.kept = kept;
        this.cutting = new Cutting(parts, parts.size() == 1 && given.isEmpty(), kept);
        this.readers = readers;
        this.reader = readers.get();
        this.known = reader.known();
    }

    /** A piece that was begun, and why it could not be made ready, if so. */
    record Turn(
            int number, int attempt, Piece piece, @Nullable IOException fault) {}

    long bytes() {
        return parts.stream().mapToLong(TablePart::bytes).sum();
    }

    /** Cuts the parts into pieces, before any is begun. */
    synchronized void cut() {
        pieces = cutting.pieces();
    }

    /** Whether nothing is left to be begun or taken in. */
    synchronized boolean done() {
        return broken || failure != null || taken == pieces.size();
    }

    /** Begins the next piece; null where there is none now. */
    synchronized @Nullable Turn begin() {
        if (done() || begun == pieces.size() || begun - taken >= most) {
            return null;
        }
        Piece piece = pieces.get(begun);
        if (piece instanceof PlainPiece plain) {
            PlainRows rows = idle.poll();
            plain.use(rows == null ? new PlainRows(table, known) : rows, known);
        }
        return new Turn(begun++, attempt, piece, null);
    }

    /** Makes a piece ready, and takes in what is next in turn unless another thread is at it. */
    void work(Turn begunPiece) {
        boolean whole = false;
        try {
            for (Turn turn = delivered(prepared(begunPiece)); turn != null; turn = next()) {
                take(turn);
            }
            whole = true;
        } finally {
            if (!whole) {
                fail();
            }
        }
    }

    private static Turn prepared(Turn turn) {
        try {
            turn.piece().prepare();
            return turn;
        } catch (IOException e) {
            return new Turn(turn.number(), turn.attempt(), turn.piece(), e);
        }
    }

    /** Puts a piece with the others that wait; gives one to be taken in unless another thread is at it. */
    private synchronized @Nullable Turn delivered(Turn turn) {
        if (turn.attempt() == attempt) {
            ready.put(turn.number(), turn);
        }
        return taking ? null : next();
    }

    private synchronized @Nullable Turn next() {
        Turn next = done() ? null : ready.remove(taken);
        taking = next != null;
        return next;
    }

    private void take(Turn turn) {
        String file = turn.piece().part().file().name();
        try {
            IOException fault = turn.fault();
            if (fault != null) {
                throw fault;
            }
            turn.piece().take(reader);
            taken(turn.piece());
        } catch (NotPlainException e) {
            again(() -> cutting.readCarefully(turn.piece().part()));
        } catch (StaleException e) {
            again(() -> cutting.readAnew(
                    e.entangled() ? parts : List.of(turn.piece().part())));
        } catch (BrokenIndexException e) {
            again(() -> cutting.readAnew(List.of(turn.piece().part())));
        } catch (BrokenInputException e) {
            fail(new UnreadableFileException(file, String.valueOf(e.getMessage()), e));
        } catch (IOException e) {
            fail(new UnreadableFileException(file, "读取失败：" + e, e));
        }
    }

    private synchronized void taken(Piece piece) {
        taken++;
        TablePart part = piece.part();
        boolean whole = taken == pieces.size() || pieces.get(taken).part() != part;
        if (whole && reader.keepable()) {
            places.add(new KeptRange(table.name(), KeptParts.name(part), "", reader.lastFirstRow(), reader.size()));
            if (!(piece instanceof KeptPiece)) {
                read.put(part, reader.lastRead());
            }
        }
        known = reader.known();
        if (piece instanceof PlainPiece plain) {
            idle.add(plain.release());
        }
        if (taken == pieces.size()) {
            // What was used to read is large, and other tables are still being read.
            idle.clear();
            known = new TextPool.Snapshot[0];
        }
    }

    /** Begins anew, since rows may have been taken in of parts that must be read in another way, which is learnt first. */
    private synchronized void again(Runnable learning) {
        reader.counts().takeBack();
        learning.run();
        read.clear();
        places.clear();
        attempt++;
        ready.clear();
        idle.clear();
        begun = 0;
        taken = 0;
        reader = readers.get();
        known = reader.known();
        cut();
    }

    private synchronized void fail(UnreadableFileException why) {
        failure = why;
    }

    private synchronized void fail() {
        broken = true;
    }

    /** Reads all parts in this thread. */
    void alone() {
        cut();
        for (Turn turn = begin(); turn != null; turn = begin()) {
            work(turn);
        }
    }

    /** The accepted rows, also of a table that counts as absent. */
    synchronized Rows rows() {
        return reader.rows();
    }

    /**
     * What became of the parts; asked once.
     *
     * @throws UnreadableFileException if one could not be read
     */
    synchronized TableResult result() {
        if (failure != null) {
            throw failure;
        }
        read.forEach(kept::read);
        places.forEach(kept::lies);
        given.forEach(reader::read);
        return reader.result();
    }
}
