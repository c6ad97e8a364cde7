package io.mingcha.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * What tells without reading it that a file is the one it was.
 *
 * @param mtimeNanos when it was changed last, since 1970
 * @param file what the file system knows the file by, the inode say; empty where it tells nothing
 */
public record FileStamp(long bytes, long mtimeNanos, String file) {
    private static final int BUFFER = 1 << 18;

    /** The stamp of a file, behind links. */
    public static FileStamp of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                key == null ? "" : key.toString());
    }

    /** The SHA-256 of a file's content. */
    public static String hash(Path path) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public void write(IndexWriter out) throws IOException {
        out.number(bytes);
        out.number(mtimeNanos);
        out.text(file);
    }

    public static FileStamp read(IndexReader in) throws IOException {
        return new FileStamp(in.number(), in.number(), in.requiredText());
    }
}
