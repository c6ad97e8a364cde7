package io.mingcha.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that only their owner may read, since persons' data stand in them. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Opens a new file in UTF-8; an older one of that name is replaced. */
    static BufferedWriter writer(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return Files.newBufferedWriter(file);
    }
}
