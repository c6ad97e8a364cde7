package io.mingcha.notice;

import io.mingcha.ledger.NoticeEntry;
import io.mingcha.ledger.NoticeState;
import io.mingcha.ledger.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The folder that notices are written to, held by one process at a time. What is being issued stands aside under a name
 * that begins with a dot; {@link #recover} moves to its place what an interrupted run had issued, and removes the rest.
 */
public final class NoticeFiles implements AutoCloseable {
    private static final String ASIDE = ".issuing-";
    private static final String LOCK = ".notice.lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private NoticeFiles(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes a folder, made where it is not there, after whoever works in it. */
    public static NoticeFiles open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new NoticeFiles(folder, channel, channel.lock());
    }

    /** The name of a notice's files, without an ending. */
    public static String name(NoticeKind kind, String numberOrDraft) {
        return kind.chinese() + "-" + numberOrDraft.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    /** Writes a file that only its owner can read, in place of one of that name. */
    public Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Path aside = folder.resolve(".new-" + name);
        force(aside, bytes);
        return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts the files of a draft that is being issued on the disk, under names that say so. */
    void writeAside(String draft, String name, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                force(folder.resolve(ASIDE + draft + "-" + name + "." + each.getKey()), each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the files of a draft to their place, or removes them. */
    void settle(String draft, boolean issued) throws IOException {
        String prefix = ASIDE + draft + "-";
        for (Path file : aside(prefix)) {
            if (issued) {
                String name = String.valueOf(file.getFileName()).substring(prefix.length());
                Files.move(
                        file,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        }
    }

    /** Ends what an interrupted run left: files of issued notices go to their place if they are the ones recorded. */
    public void recover(Reading reading) {
        try {
            settleAll(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settleAll(Reading reading) throws IOException {
        for (Path file : aside(ASIDE)) {
            String rest = String.valueOf(file.getFileName()).substring(ASIDE.length());
            String draft = rest.substring(0, Math.max(0, rest.indexOf('-')));
            NoticeEntry entry = reading.notices().find(draft);
            if (entry != null && entry.state() != NoticeState.DRAFT && isRecorded(reading, entry, file)) {
                Files.move(
                        file,
                        folder.resolve(rest.substring(draft.length() + 1)),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        }
    }

    private static boolean isRecorded(Reading reading, NoticeEntry entry, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        JsonNode hash = reading.notices().files(entry).path(name.substring(name.lastIndexOf('.') + 1));
        return hash.isString() && hash.stringValue().equals(EvidenceHash.sha256(Files.readAllBytes(file)));
    }

    private List<Path> aside(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
