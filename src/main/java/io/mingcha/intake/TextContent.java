package io.mingcha.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;

/** A text file, opened for reading in the encoding that it was found to have. */
final class TextContent implements Closeable {
    private final TextEncoding encoding;
    private final CountedStream counted;
    private final Reader reader;

    private TextContent(TextEncoding encoding, CountedStream counted, Reader reader) {
        this.encoding = encoding;
        this.counted = counted;
        this.reader = reader;
    }

    /**
     * Checks the whole file and opens it.
     *
     * @throws BrokenInputException if it is no text in an accepted encoding
     */
    static TextContent open(InputFile file) throws IOException {
        TextEncoding encoding = TextEncoding.detect(() -> bytes(file, counted(file)));
        CountedStream counted = counted(file);
        try {
            return new TextContent(encoding, counted, encoding.open(bytes(file, counted)));
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    private static CountedStream counted(InputFile file) throws IOException {
        return new CountedStream(new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16));
    }

    private static InputStream bytes(InputFile file, CountedStream counted) throws IOException {
        if (!file.gzip()) {
            return counted;
        }
        try {
            return new GzipGuard(counted);
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    TextEncoding encoding() {
        return encoding;
    }

    Reader reader() {
        return reader;
    }

    /** How much of the file on disk has been read. */
    long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
