package io.mingcha.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes a csv cell by cell. */
final class CsvOut implements AutoCloseable {
    private final OutputStream out;
    private boolean first = true;

    CsvOut(Path file, String header) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }

    CsvOut text(String text) throws IOException {
        comma();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    CsvOut id(char kind, int number, int digits) throws IOException {
        comma();
        out.write(kind);
        for (int scale = (int) Math.pow(10, digits - 1), rest = number; scale > 0; rest %= scale, scale /= 10) {
            out.write('0' + rest / scale);
        }
        return this;
    }

    CsvOut date(LocalDate date) throws IOException {
        return text(date.toString());
    }

    /** Seconds since midnight; negative for none. */
    CsvOut time(int seconds) throws IOException {
        comma();
        if (seconds >= 0) {
            two(seconds / 3600);
            out.write(':');
            two(seconds / 60 % 60);
            out.write(':');
            two(seconds % 60);
        }
        return this;
    }

    private void two(int number) throws IOException {
        out.write('0' + number / 10);
        out.write('0' + number % 10);
    }

    private void comma() throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
    }

    void end() throws IOException {
        out.write('\n');
        first = true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
