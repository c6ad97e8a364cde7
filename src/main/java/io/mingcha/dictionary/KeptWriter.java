package io.mingcha.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes what was understood of files, for runs to come; {@link KeptReader} reads it in the same order. */
public final class KeptWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param stamp what the reader must know to understand what is kept, such as which program wrote it */
    public KeptWriter(String stamp) {
        text(stamp);
    }

    /** A whole number, in fewer bytes the nearer to 0. */
    public void number(long value) {
        long left = value << 1 ^ value >> Long.SIZE - 1;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    public void flag(boolean value) {
        out.write(value ? 1 : 0);
    }

    public void bytes(byte[] content) {
        number(content.length);
        out.writeBytes(content);
    }

    /** A text; null is told from an empty one. */
    public void text(@Nullable String text) {
        if (text == null) {
            number(-1);
        } else {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public void texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** Writes the file aside and moves it into its place, with a checksum at its end. */
    public void writeTo(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(out.toByteArray());
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write((int) (checksum.getValue() >>> shift));
        }
        Path aside = Files.createTempFile(file.getParent(), "kept-", ".tmp");
        Files.write(aside, out.toByteArray());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
