package io.mingcha.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes values in blocks, each behind its length and its checksum, so that nothing is believed that is not whole. */
public final class IndexWriter implements Closeable {
    static final int BLOCK = 1 << 20;
    static final int HEAD = 2 * Integer.BYTES;

    private final WritableByteChannel channel;
    private ByteBuffer block = buffer(2 * BLOCK);
    private long written;

    IndexWriter(WritableByteChannel channel) {
        this.channel = channel;
        block.position(HEAD);
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Begins a block, and says where, for {@link IndexReader#seek}. */
    public long mark() throws IOException {
        if (block.position() > HEAD) {
            flush();
        }
        return written;
    }

    public void flag(boolean value) throws IOException {
        room(1).put((byte) (value ? 1 : 0));
    }

    public void count(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    public void number(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    /** Writes a text or its lack. */
    public void text(@Nullable String text) throws IOException {
        if (text == null) {
            count(-1);
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes(utf8, 0, utf8.length);
        }
    }

    /** Writes some bytes behind their number. */
    public void bytes(byte[] bytes, int from, int length) throws IOException {
        count(length);
        room(length).put(bytes, from, length);
    }

    public void bytes(byte[] values, int length) throws IOException {
        room(length).put(values, 0, length);
    }

    public void ints(int[] values, int length) throws IOException {
        ByteBuffer to = room(length * Integer.BYTES);
        to.asIntBuffer().put(values, 0, length);
        to.position(to.position() + length * Integer.BYTES);
    }

    public void longs(long[] values, int length) throws IOException {
        ByteBuffer to = room(length * Long.BYTES);
        to.asLongBuffer().put(values, 0, length);
        to.position(to.position() + length * Long.BYTES);
    }

    /** The block, with room for so many bytes, which then lie in one block. */
    private ByteBuffer room(int bytes) throws IOException {
        if (block.position() >= BLOCK) {
            flush();
        }
        if (block.remaining() < bytes) {
            ByteBuffer larger = buffer(block.position() + bytes);
            larger.put(block.flip());
            block = larger;
        }
        return block;
    }

    private void flush() throws IOException {
        int length = block.position() - HEAD;
        CRC32C sum = new CRC32C();
        sum.update(block.array(), HEAD, length);
        block.putInt(0, length).putInt(Integer.BYTES, (int) sum.getValue());
        block.flip();
        written += block.limit();
        while (block.hasRemaining()) {
            channel.write(block);
        }
        block.clear().position(HEAD);
    }

    /** Writes what is left, and an empty block that says that this is the end. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (block.position() > HEAD) {
                flush();
            }
            flush();
        }
    }
}
