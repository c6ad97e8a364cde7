package io.mingcha.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads what {@link KeptWriter} wrote. Parsing the same YAML in every run would take longer than to judge by it. */
public final class KeptReader {
    private static final int CHECKSUM_LENGTH = 4;

    private final byte[] content;
    private int at;

    private KeptReader(byte[] content) {
        this.content = content;
    }

    /**
     * Opens a file.
     *
     * @param stamp that it must have been written with
     * @return null where there is no such file, or it is not whole, or it bears another stamp
     */
    public static @Nullable KeptReader of(Path file, String stamp) {
        try {
            if (!Files.isReadable(file)) {
                return null;
            }
            KeptReader reader = new KeptReader(Files.readAllBytes(file));
            return reader.isWhole() && stamp.equals(reader.textOrNull()) ? reader : null;
        } catch (IOException e) {
            // What is kept only saves time.
            return null;
        }
    }

    private boolean isWhole() {
        int length = content.length - CHECKSUM_LENGTH;
        if (length < 1) {
            return false;
        }
        CRC32 checksum = new CRC32();
        checksum.update(content, 0, length);
        int kept = 0;
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            kept = kept << Byte.SIZE | content[length + i] & 0xFF;
        }
        return kept == (int) checksum.getValue();
    }

    /** A reader of the same content that stands where this one does, and goes its own way. */
    public KeptReader here() {
        KeptReader other = new KeptReader(content);
        other.at = at;
        return other;
    }

    public long number() {
        long read = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = content[at++];
            read |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return read >>> 1 ^ -(read & 1);
            }
        }
    }

    public boolean flag() {
        return content[at++] != 0;
    }

    /** Whether the bytes that come next are these; they are passed over. */
    public boolean nextIs(byte[] bytes) {
        int length = (int) number();
        at += length;
        return Arrays.equals(content, at - length, at, bytes, 0, bytes.length);
    }

    /** Passes over bytes. */
    public void skip() {
        int length = (int) number();
        at += length;
    }

    public String text() {
        String text = textOrNull();
        if (text == null) {
            throw new IllegalStateException("a text is missing from what was kept");
        }
        return text;
    }

    public @Nullable String textOrNull() {
        int length = (int) number();
        if (length < 0) {
            return null;
        }
        at += length;
        return new String(content, at - length, length, StandardCharsets.UTF_8);
    }

    public List<String> texts() {
        String[] texts = new String[(int) number()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return List.of(texts);
    }
}
