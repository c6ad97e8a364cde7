package io.mingcha.command;

import io.mingcha.notice.BriefDocx;
import io.mingcha.report.Brief;
import io.mingcha.report.BriefHtml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes briefs as files that only their owner can read, each in place of the one before. */
final class BriefFiles {
    private BriefFiles() {}

    /** The forms a brief can have. */
    enum Form {
        HTML,
        DOCX
    }

    /** Writes a brief into a folder, which is made where it is not there; gives where it lies. */
    static Path write(Path folder, String name, Form form, Brief brief) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + "." + form.name().toLowerCase(java.util.Locale.ROOT));
        Path aside = Files.createTempFile(folder, ".brief-", "");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                switch (form) {
                    case HTML -> BriefHtml.write(out, brief);
                    case DOCX -> out.write(BriefDocx.of(brief));
                }
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
