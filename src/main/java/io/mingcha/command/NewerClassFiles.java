package io.mingcha.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A jar whose class files of Java 5's format are marked as of Java 6's, which differs only in frames that may be left out:
 * class archives pass over the older format, and picocli is published in it.
 */
final class NewerClassFiles {
    private static final int MAJOR_AT = 7;
    private static final byte JAVA_5 = 49;
    private static final byte JAVA_6 = 50;

    private NewerClassFiles() {}

    /** Writes the copy. */
    static void copy(Path jar, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(".class") && content.length > MAJOR_AT && content[MAJOR_AT] == JAVA_5) {
                    content[MAJOR_AT] = JAVA_6;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(content);
                out.closeEntry();
            }
        }
    }
}
