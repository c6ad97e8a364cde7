package io.mingcha.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one data folder by one build of the program. Files are written aside and moved into place, so that each is
 * the former or the new one whatever happens meanwhile; one process writes at a time, any number read.
 */
public final class IndexFolder {
    private static final int VERSION = 1;
    private static final String ENDING = ".bin";
    private static final String ASIDE = ".tmp";

    private final Path folder;
    private final String key;

    /**
     * @param root of the index; it is made when something is written
     * @param data the data folder
     * @param program tells builds of the program apart
     */
    public IndexFolder(Path root, Path data, String program) {
        this.folder =
                root.resolve(Digests.name(data.toAbsolutePath().normalize().toString()));
        this.key = VERSION + " " + program;
    }

    /** Opens what is kept under a name; null where there is nothing, or another build wrote it. */
    public @Nullable IndexReader find(String name) {
        IndexReader in = null;
        try {
            in = new IndexReader(FileChannel.open(place(name), StandardOpenOption.READ));
            if (key.equals(in.text()) && name.equals(in.text())) {
                return in;
            }
            in.close();
        } catch (IOException e) {
            close(in);
        }
        return null;
    }

    private static void close(@Nullable IndexReader in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a file of the index cannot be closed", e);
        }
    }

    private Path place(String name) {
        return folder.resolve(Digests.name(name) + ENDING);
    }

    /** What is written in one go, while nobody else writes. */
    public final class Writing implements AutoCloseable {
        private final FileChannel held;
        private final FileLock lock;

        private Writing(FileChannel held, FileLock lock) {
            this.held = held;
            this.lock = lock;
        }

        /** Writes something under a name, in the place of what was there. */
        public void write(String name, Content content) throws IOException {
            Path aside = Files.createTempFile(folder, "new-", ASIDE, readableByOwner("rw-------"));
            try (IndexWriter out = new IndexWriter(FileChannel.open(aside, StandardOpenOption.WRITE))) {
                out.text(key);
                out.text(name);
                content.write(out);
            }
            Files.move(aside, place(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        /** Keeps a file as it is, without a copy where the file system can. */
        public void link(String name, Path file) throws IOException {
            Path aside = Files.createTempFile(folder, "new-", ASIDE, readableByOwner("rw-------"));
            Files.delete(aside);
            try {
                Files.createLink(aside, file);
            } catch (IOException | UnsupportedOperationException e) {
                // Another file system, or one without links.
                Files.copy(file, aside);
            }
            Files.move(aside, place(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        /** Removes all that was not written under one of the names, and what a process left aside that died. */
        public void keepOnly(Set<String> names) throws IOException {
            List<Path> wanted = names.stream().map(IndexFolder.this::place).toList();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(ASIDE) || (name.endsWith(ENDING) && !wanted.contains(file))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            try (held) {
                lock.release();
            }
        }
    }

    /** What is written. */
    public interface Content {
        void write(IndexWriter out) throws IOException;
    }

    /** Begins to write; null where another process is at it. */
    public @Nullable Writing begin() throws IOException {
        Files.createDirectories(folder, readableByOwner("rwx------"));
        FileChannel held = FileChannel.open(
                folder.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                readableByOwner("rw-------"));
        FileLock lock = null;
        try {
            lock = held.tryLock();
        } catch (OverlappingFileLockException e) {
            // another thread of this process is at it, which is the same as another process
            lock = null;
        }
        if (lock == null) {
            held.close();
            return null;
        }
        return new Writing(held, lock);
    }

    private static FileAttribute<?>[] readableByOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** The file that was kept as it is under a name; null where there is none. */
    public @Nullable Path file(String name) {
        Path place = place(name);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) ? place : null;
    }
}
