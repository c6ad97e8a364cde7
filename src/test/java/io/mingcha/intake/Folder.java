package io.mingcha.intake;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.table.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A data folder that a test fills and reads. */
final class Folder {
    static final Dictionary DICTIONARY = Dictionary.shipped();

    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    Folder with(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    IntakeResult read() {
        return read(2);
    }

    IntakeResult read(int threads) {
        return Intake.read(root, DICTIONARY, threads, IntakeListener.NONE);
    }

    /** The accepted rows of a table as text, with the places they came from left out. */
    static List<String> rows(IntakeResult result, String table) {
        List<String> texts = new ArrayList<>();
        Rows rows = result.dataset().find(table);
        for (int row = 0; rows != null && row < rows.size(); row++) {
            StringBuilder text = new StringBuilder();
            for (Column column : rows.table().columns()) {
                long value = rows.value(column.index(), row);
                boolean pooled = column.type().pooled();
                text.append(column.index() == 0 ? "" : " ")
                        .append(
                                value == Rows.BLANK
                                        ? "_"
                                        : pooled ? rows.text(column.index(), row) : Long.toString(value));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** Where the accepted rows of a table came from. */
    static List<String> places(IntakeResult result, String table) {
        List<String> places = new ArrayList<>();
        Rows rows = result.dataset().find(table);
        for (int row = 0; rows != null && row < rows.size(); row++) {
            places.add(rows.file(row).path() + ":" + rows.rowNumber(row));
        }
        return places;
    }

    /** The rejected rows, short. */
    static List<String> rejected(IntakeResult result) {
        return result.rejected().stream()
                .map(row -> row.file() + ":" + row.row() + " " + row.column() + "=" + row.value() + " " + row.reason())
                .toList();
    }

    /** The notes, short. */
    static List<String> notes(IntakeResult result) {
        return result.notes().stream()
                .map(note -> note.file() + " " + note.text())
                .toList();
    }
}
