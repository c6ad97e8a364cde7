package io.mingcha.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the files on cases are kept, by the digest of their content: what was attached can be opened for as long as the
 * ledger lives, and cannot be exchanged unnoticed.
 *
 * @param folder beside the ledger; null for a ledger on a server, where only the digest is kept
 */
public record AttachmentFolder(@Nullable Path folder) {
    /** A file that is kept. */
    public record Kept(String sha256, String name, long size) {}

    /** Where the file of a digest lies; null where files are not kept. */
    public @Nullable Path path(String sha256) {
        return folder == null ? null : folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Keeps a copy, which is on the disk when this returns; the same content is kept once.
     *
     * @throws Refusal if it is no file, or is empty
     */
    public Kept keep(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("没有文件 " + file + "。");
        }
        if (Files.size(file) == 0) {
            throw new Refusal("文件 " + file + " 是空的，不能作为附件。");
        }
        String name = String.valueOf(file.getFileName());
        if (folder == null) {
            try (OutputStream nowhere = OutputStream.nullOutputStream()) {
                return copied(file, name, nowhere);
            }
        }
        makeFolder(folder);
        Path aside = Files.createTempFile(folder, ".new-", "");
        try {
            Kept kept;
            try (OutputStream out = Files.newOutputStream(aside)) {
                kept = copied(file, name, out);
            }
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Path shelf = folder.resolve(kept.sha256().substring(0, 2));
            Path place = shelf.resolve(kept.sha256());
            if (!Files.exists(place)) {
                makeFolder(shelf);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                force(shelf);
                force(folder);
            }
            return kept;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Puts a folder's names on the disk, where the system lets a folder be opened for that. */
    private static void force(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Kept copied(Path file, String name, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream through = new DigestOutputStream(out, digest)) {
            long size = in.transferTo(through);
            return new Kept(HexFormat.of().formatHex(digest.digest()), name, size);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
