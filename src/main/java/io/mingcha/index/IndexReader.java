package io.mingcha.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads what {@link IndexWriter} wrote, in the same order. No value is given out of a block that is not whole. */
public final class IndexReader implements Closeable {
    private final FileChannel channel;
    private ByteBuffer block = IndexWriter.buffer(0);
    private boolean ended;

    IndexReader(FileChannel channel) {
        this.channel = channel;
    }

    /** Goes to a place that {@link IndexWriter#mark} told. */
    public void seek(long place) throws IOException {
        channel.position(place);
        block.limit(0);
        ended = false;
    }

    public boolean flag() throws IOException {
        return have(1).get() != 0;
    }

    public int count() throws IOException {
        return have(Integer.BYTES).getInt();
    }

    public long number() throws IOException {
        return have(Long.BYTES).getLong();
    }

    public @Nullable String text() throws IOException {
        int length = count();
        if (length < 0) {
            return null;
        }
        ByteBuffer from = have(length);
        String text = new String(from.array(), from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }

    public String requiredText() throws IOException {
        String text = text();
        if (text == null) {
            throw new BrokenIndexException("a text is missing");
        }
        return text;
    }

    /** Takes some bytes where they lie. */
    public interface BytesTaker {
        void take(byte[] bytes, int from, int to);
    }

    /** Hands over the bytes that {@link IndexWriter#bytes(byte[], int, int)} wrote. */
    public void bytes(BytesTaker taker) throws IOException {
        int length = count();
        ByteBuffer from = have(length);
        taker.take(from.array(), from.position(), from.position() + length);
        from.position(from.position() + length);
    }

    public byte[] bytes(int length) throws IOException {
        byte[] values = new byte[length];
        have(length).get(values);
        return values;
    }

    public int[] ints(int length) throws IOException {
        int[] values = new int[length];
        ByteBuffer from = have(length * Integer.BYTES);
        from.asIntBuffer().get(values);
        from.position(from.position() + length * Integer.BYTES);
        return values;
    }

    public long[] longs(int length) throws IOException {
        long[] values = new long[length];
        ByteBuffer from = have(length * Long.BYTES);
        from.asLongBuffer().get(values);
        from.position(from.position() + length * Long.BYTES);
        return values;
    }

    /** Where the next value lies: so many bytes of one block. */
    private ByteBuffer have(int bytes) throws IOException {
        if (block.remaining() == 0) {
            next();
        }
        if (bytes < 0 || block.remaining() < bytes) {
            throw new BrokenIndexException("a value goes beyond its block");
        }
        return block;
    }

    private void next() throws IOException {
        if (ended) {
            throw new BrokenIndexException("nothing is left");
        }
        ByteBuffer head = fill(IndexWriter.buffer(IndexWriter.HEAD));
        int length = head.getInt();
        int sum = head.getInt();
        if (length < 0 || length > channel.size() - channel.position()) {
            throw new BrokenIndexException("a block is not whole");
        }
        ended = length == 0;
        block = block.capacity() < length ? IndexWriter.buffer(length) : block.clear();
        fill(block.limit(length));
        CRC32C actual = new CRC32C();
        actual.update(block.array(), 0, length);
        if ((int) actual.getValue() != sum) {
            throw new BrokenIndexException("a block is not what was written");
        }
    }

    private ByteBuffer fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new BrokenIndexException("the file ends too soon");
            }
        }
        return buffer.flip();
    }

    /** Makes sure that all was read that was written. */
    public void end() throws IOException {
        if (block.remaining() == 0 && !ended) {
            next();
        }
        if (!ended || block.remaining() > 0) {
            throw new BrokenIndexException("something is left");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
