package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import io.mingcha.index.FileStamp;
import io.mingcha.index.IndexFolder;
import io.mingcha.index.IndexReader;
import io.mingcha.index.IndexWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parts as they were read before, each for as long as its file has the size, the time of change and the inode it had.
 * What is not whole is read anew. Safe for several threads.
 */
public final class KeptParts {
    private final @Nullable IndexFolder folder;
    private final boolean compared;
    private final Map<TablePart, FileStamp> stamps = new HashMap<>();
    private final Map<TablePart, ReadPart> read = new HashMap<>();
    private final List<KeptRange> ranges = new ArrayList<>();
    /** The hashes of the contents, by what names the part. */
    private final Map<String, String> hashes = new TreeMap<>();

    private KeptParts(@Nullable IndexFolder folder, boolean compared) {
        this.folder = folder;
        this.compared = compared;
    }

    /** Nothing is kept. */
    public static KeptParts none() {
        return new KeptParts(null, false);
    }

    /** What is kept in a folder; a file's content is compared before what is kept of it is used. */
    public static KeptParts compared(IndexFolder folder) {
        return new KeptParts(folder, true);
    }

    /** What is kept in a folder, used where a file has the size, the time of change and the inode it had. */
    public static KeptParts trusted(IndexFolder folder) {
        return new KeptParts(folder, false);
    }

    /** A part as it is kept; null where it is not, or its file is another. */
    synchronized @Nullable KeptPart find(TablePart part) {
        if (folder == null) {
            return null;
        }
        try {
            FileStamp stamp = FileStamp.of(part.file().path());
            stamps.put(part, stamp);
            try (IndexReader in = folder.find(name(part))) {
                String hash = in == null ? null : hash(in, part, stamp);
                if (hash == null) {
                    return null;
                }
                hashes.put(name(part), hash);
                return new KeptPart(
                        part.file().path(), part.bytes(), hash, compared, known -> open(part, stamp, known));
            }
        } catch (IOException e) {
            // What cannot be read is as good as not kept.
            return null;
        }
    }

    /** The hash of the content that is kept; null where it is another file's. */
    private static @Nullable String hash(IndexReader in, TablePart part, FileStamp stamp) throws IOException {
        boolean same = in.requiredText().equals(shape(part.table()))
                && FileStamp.read(in).equals(stamp);
        return same ? in.requiredText() : null;
    }

    private IndexReader open(TablePart part, FileStamp stamp, String hash) throws IOException {
        IndexReader in = folder == null ? null : folder.find(name(part));
        boolean same = false;
        try {
            same = in != null && hash.equals(hash(in, part, stamp));
        } finally {
            if (in != null && !same) {
                in.close();
            }
        }
        if (in == null || !same) {
            // Another process has put another in its place.
            throw new StaleException(false);
        }
        return in;
    }

    /** What names a part in its data folder. */
    static String name(TablePart part) {
        String sheet = part.sheet() != null
                ? part.sheet().name()
                : part.raw() != null ? part.raw().name() : "";
        return "rows\n" + part.file().name() + "\n" + part.table().name() + "\n" + sheet;
    }

    /** What the numbers in kept columns mean. */
    private static String shape(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + ":" + column.type() + ":" + column.key() + column.codes())
                .collect(Collectors.joining(","));
    }

    /** Hears of a part of which what is kept is of no use. */
    synchronized void forget(TablePart part) {
        hashes.remove(name(part));
    }

    /** Hears of a part that was read anew and can be kept. */
    synchronized void read(TablePart part, ReadPart made) {
        if (folder != null) {
            read.put(part, made);
            hashes.remove(name(part));
        }
    }

    /** Hears where the rows of a part lie that can be kept. */
    synchronized void lies(KeptRange range) {
        ranges.add(range);
    }

    /** Where the rows of the parts lie that are kept now. */
    public synchronized List<KeptRange> ranges() {
        List<KeptRange> kept = new ArrayList<>();
        for (KeptRange range : ranges) {
            String hash = hashes.get(range.name());
            if (hash != null) {
                kept.add(new KeptRange(range.table(), range.name(), hash, range.first(), range.end()));
            }
        }
        return kept;
    }

    /** The files that were read anew and can be kept. */
    public synchronized Set<String> readAnew() {
        return read.keySet().stream().map(part -> part.file().name()).collect(Collectors.toSet());
    }

    /**
     * Keeps what was read anew, and forgets what was of no use. Does nothing while another process keeps something.
     *
     * @param others the names of what else is kept
     */
    public synchronized void keep(Set<String> others) throws IOException {
        if (folder == null) {
            return;
        }
        try (IndexFolder.Writing writing = folder.begin()) {
            if (writing == null) {
                return;
            }
            for (Map.Entry<TablePart, ReadPart> entry : read.entrySet()) {
                keep(writing, entry.getKey(), entry.getValue());
            }
            read.clear();
            Set<String> names = new HashSet<>(hashes.keySet());
            names.addAll(others);
            writing.keepOnly(names);
        }
    }

    private void keep(IndexFolder.Writing writing, TablePart part, ReadPart made) throws IOException {
        FileStamp stamp = stamps.get(part);
        String hash = FileStamp.hash(part.file().path());
        if (stamp == null || !stamp.equals(FileStamp.of(part.file().path()))) {
            // It was changed while it was read; the next scan reads it again.
            return;
        }
        writing.write(name(part), out -> write(out, part.table(), stamp, hash, made));
        hashes.put(name(part), hash);
    }

    private static void write(IndexWriter out, Table table, FileStamp stamp, String hash, ReadPart made)
            throws IOException {
        out.text(shape(table));
        stamp.write(out);
        out.text(hash);
        made.write(out);
    }
}
