package io.mingcha.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file where the reader of this program can open it: the file itself where it lies on this machine, else a copy that is
 * removed again, readable by this process's user only.
 */
final class LocalCopy implements AutoCloseable {
    private final java.nio.file.Path path;
    private final boolean copied;

    private LocalCopy(java.nio.file.Path path, boolean copied) {
        this.path = path;
        this.copied = copied;
    }

    /** A file below a folder. */
    static LocalCopy of(String folder, String name, Configuration hadoop) throws IOException {
        Path remote = new Path(new Path(folder), new Path(null, null, name));
        FileSystem system = remote.getFileSystem(hadoop);
        Path whole = system.makeQualified(remote);
        if ("file".equals(whole.toUri().getScheme())) {
            return new LocalCopy(java.nio.file.Path.of(whole.toUri().getPath()), false);
        }
        java.nio.file.Path copy = Files.createTempFile("mingcha-", ".tmp");
        try (InputStream in = system.open(whole)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new LocalCopy(copy, true);
    }

    java.nio.file.Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(path);
        }
    }
}
