package io.mingcha.command;

import io.mingcha.casework.AttachmentFolder;
import io.mingcha.casework.Material;
import io.mingcha.ledger.Attachment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files that are put on a case together with what is done. */
final class MaterialOptions {
    @Option(names = "--attach", paramLabel = "文件", description = "附上这个文件，可重复")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dated", paramLabel = "日期", description = "所附材料本身的日期")
    private @Nullable LocalDate dated;

    /** Keeps the files, to be put on a case. */
    List<Material> keep(AttachmentFolder folder, Attachment.Purpose purpose) throws IOException {
        List<Material> materials = new ArrayList<>();
        for (Path file : files) {
            materials.add(new Material(folder.keep(file), purpose, dated));
        }
        return materials;
    }
}
