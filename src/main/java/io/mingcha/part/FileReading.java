package io.mingcha.part;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.FilePart;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.Note;
import io.mingcha.intake.PartReport;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.table.Slice;
import io.mingcha.table.SliceWriter;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads one file of a data folder into slices. */
public final class FileReading {
    /** So many rows lie in one slice. */
    private static final int ROWS = 1 << 16;

    /** No workbook has so many sheets that are read. */
    private static final int PARTS = 1 << 12;

    private FileReading() {}

    /** What comes of reading. */
    public sealed interface Read extends Serializable {}

    /**
     * What became of the rows of a part or of a piece of one.
     *
     * @param source the number that it has as a source
     * @param lines by how much the rows of the part's next piece are numbered higher
     */
    public record OfPart(int source, PartReport report, int lines) implements Read {}

    /** Rows. */
    public record OfRows(Slice slice) implements Read {}

    /**
     * What was told of a file.
     *
     * @param file the number of the file
     */
    public record OfFile(int file, List<Note> notes) implements Read {}

    /** That a file cannot be read at all. */
    public record Unreadable(String file, String reason) implements Read {}

    /**
     * Reads a file.
     *
     * @param local where its content lies on this machine
     * @param number of the file, in the order of names
     */
    public static Iterator<Read> read(Path local, FileParts.Listed file, int number) {
        FileParts.Content content;
        try {
            content = FileParts.read(local, file, Dictionary.shipped());
        } catch (UnreadableFileException e) {
            return List.<Read>of(new Unreadable(e.file(), e.reason())).iterator();
        }
        List<Stream<Read>> all = new ArrayList<>();
        all.add(Stream.of(new OfFile(number, content.notes())));
        for (FilePart part : content.parts()) {
            int source = source(number, part.report().part());
            all.add(Stream.of(new OfPart(source, part.report(), 0)));
            all.add(slices(part, source));
        }
        return all.stream().flatMap(one -> one).iterator();
    }

    /**
     * Takes in rows that are no file's, or a piece of them.
     *
     * @param number of the piece, in the order of names and pieces
     */
    public static Iterator<Read> given(GivenPart given, int number) {
        FilePart part = FileParts.given(given, Dictionary.shipped(), Map.of());
        int source = source(number, 0);
        return Stream.concat(
                        Stream.of(new OfPart(source, part.report(), given.rows().size())), slices(part, source))
                .iterator();
    }

    /** The number of a part of a file as a source. */
    public static int source(int file, int part) {
        return Math.addExact(Math.multiplyExact(file, PARTS), part);
    }

    /** The number of the file that a source is a part of. */
    public static int file(int source) {
        return source / PARTS;
    }

    private static Stream<Read> slices(FilePart part, int source) {
        SliceWriter writer = new SliceWriter(part.rows(), source);
        int size = part.rows().size();
        return IntStream.iterate(0, from -> from < size, from -> from + ROWS)
                .mapToObj(from -> new OfRows(writer.all(from, Math.min(size, from + ROWS))));
    }
}
