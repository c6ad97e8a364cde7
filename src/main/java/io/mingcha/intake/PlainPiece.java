package io.mingcha.intake;

import io.mingcha.table.TextPool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of a plain file that begin between two places of it. */
final class PlainPiece implements Piece {
    static final int SIZE = 1 << 20;
    /** Nobody writes a longer line; a file that seems to have one is looked at with more care. */
    private static final int LONGEST_LINE = 1 << 20;

    private final PlainFile file;
    private final long start;
    private final long end;
    private @Nullable PlainRows lent;
    private byte[] buffer = new byte[0];
    private int lines;

    private PlainPiece(PlainFile file, long start, long end) {
        this.file = file;
        this.start = start;
        this.end = end;
    }

    /** All pieces of a file, in order. */
    static List<Piece> of(PlainFile file) {
        List<Piece> pieces = new ArrayList<>();
        long start = file.start();
        do {
            long end = Math.min(start + SIZE, file.part().bytes());
            pieces.add(new PlainPiece(file, start, end));
            start = end;
        } while (start < file.part().bytes());
        return pieces;
    }

    @Override
    public TablePart part() {
        return file.part();
    }

    /**
     * Lends what the rows are read into, until they are taken in.
     *
     * @param known the texts that have numbers by now
     */
    void use(PlainRows rows, TextPool.@Nullable Snapshot[] known) {
        rows.cells().know(known);
        lent = rows;
    }

    /** Gives back what was lent. */
    PlainRows release() {
        PlainRows rows = rows();
        lent = null;
        buffer = new byte[0];
        return rows;
    }

    private PlainRows rows() {
        return Objects.requireNonNull(lent, "a piece that was not begun");
    }

    @Override
    public void prepare() throws IOException {
        PlainRows rows = rows();
        buffer = rows.cells().bytes();
        // A line that begins where the piece does is told by the end of the line before it.
        boolean first = start == file.start();
        long origin = first ? start : start - 1;
        int length = Math.toIntExact(end - origin);
        try (FileChannel channel = FileChannel.open(file.part().file().path())) {
            int filled = fill(channel, origin, 0, length);
            if (filled < length) {
                throw new IOException("the file has become shorter while it was read");
            }
            int from = first ? 0 : PlainText.next(buffer, 0, filled, (byte) '\n') + 1;
            int to = filled;
            if (from < filled && end < file.part().bytes()) {
                to = endOfLine(channel, origin, filled);
            }
            from = Math.min(from, to);
            if (!PlainText.is(buffer, from, to)) {
                throw new NotPlainException();
            }
            rows.cells().begin(buffer, to);
            lines = rows.read(file, from, to);
        }
    }

    /** Reads on until the last line is whole, and gives where it ends. */
    private int endOfLine(FileChannel channel, long origin, int filled) throws IOException {
        int at = filled - 1;
        int known = filled;
        while (true) {
            int found = PlainText.next(buffer, at, known, (byte) '\n');
            if (found < known) {
                return found + 1;
            }
            if (known - filled > LONGEST_LINE) {
                throw new NotPlainException();
            }
            int more = fill(channel, origin, known, known + (1 << 12));
            if (more == known) {
                return known;
            }
            at = known;
            known = more;
        }
    }

    private int fill(FileChannel channel, long origin, int from, int to) throws IOException {
        if (buffer.length < to) {
            buffer = Arrays.copyOf(buffer, Math.max(to, SIZE + (SIZE >>> 3)));
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, from, to - from);
        while (bytes.hasRemaining() && channel.read(bytes, origin + bytes.position()) >= 0) {
            // until it is full
        }
        return bytes.position();
    }

    @Override
    public void take(TableReader reader) {
        if (start == file.start()) {
            reader.begin(file.part().file().name(), file.part().bytes(), file.source());
            reader.counts().passed(file.line());
        }
        take(reader, reader.counts().passed(lines));
        reader.counts().read(end - start);
        if (end == file.part().bytes()) {
            reader.end();
        }
    }

    private void take(TableReader reader, int above) {
        PlainRows rows = rows();
        byte[] bytes = rows.cells().bytes();
        PlainLines usual = rows.rows();
        PlainLines odd = rows.odd();
        reader.number(rows.values(), usual.size(), bytes);
        int[] numbers = usual.numbered(above + 1);
        int[] oddNumbers = odd.numbered(above + 1);
        Cells cells = new Cells();
        int row = 0;
        int line = 0;
        while (row < usual.size() || line < odd.size()) {
            int until = line < odd.size() ? rows.before(line) : usual.size();
            row = reader.takeNew(rows.values(), numbers, row, until);
            PlainLines next = row < until ? usual : odd;
            int at = row < until ? row++ : line < odd.size() ? line++ : -1;
            if (at >= 0) {
                cells.begin(next == usual ? numbers[at] : oddNumbers[at]);
                split(new String(bytes, next.from(at), next.to(at) - next.from(at), StandardCharsets.UTF_8), cells);
                if (!cells.isBlank()) {
                    reader.take(cells);
                }
            }
        }
    }

    /** Splits a line whose quotes are known to be right. */
    private void split(String line, Cells cells) {
        char[] chars = line.toCharArray();
        int length = chars.length > 0 && chars[chars.length - 1] == '\r' ? chars.length - 1 : chars.length;
        int at = 0;
        while (at <= length) {
            int out = at;
            int from = at;
            boolean quoted = at < length && chars[at] == '"';
            at += quoted ? 1 : 0;
            while (at < length && (quoted || chars[at] != file.separator())) {
                if (quoted && chars[at] == '"') {
                    boolean twice = at + 1 < length && chars[at + 1] == '"';
                    if (!twice) {
                        at++;
                        break;
                    }
                    at++;
                }
                chars[out++] = chars[at++];
            }
            cells.add(chars, from, out - from);
            at++;
        }
    }
}
