package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of the data folder in a format that may hold a table.
 *
 * @param path where it lies
 * @param name the path below the data folder, with {@code /}
 * @param gzip whether the content is packed
 * @param bytes its size on disk
 * @param table the table its name tells; null where it tells none
 */
record InputFile(
        Path path,
        String name,
        FileFormat format,
        boolean gzip,
        long bytes,
        @Nullable Table table) {
    /**
     * A file that is read as a table whatever it is called.
     *
     * @throws UnreadableFileException if it is no file, or its ending tells none of the formats
     */
    static InputFile of(Path path, Table table) {
        String name = String.valueOf(path.getFileName());
        boolean gzip = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        String inner = gzip ? name.substring(0, name.length() - 3) : name;
        String ending = inner.substring(inner.lastIndexOf('.') + 1);
        FileFormat format = FileFormat.of(ending);
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFileException(name, "没有这个文件");
        }
        if (ending.equalsIgnoreCase("xls")) {
            throw new UnreadableFileException(name, "旧版 xls 工作簿无法读取，请另存为 xlsx");
        }
        if (format == null || (gzip && format == FileFormat.XLSX)) {
            throw new UnreadableFileException(name, "不支持这种格式，应为 xlsx、csv、tsv、json 或 jsonl");
        }
        try {
            return new InputFile(path, name, format, gzip, Files.size(path), table);
        } catch (IOException e) {
            throw new UnreadableFileException(name, "读取失败：" + e, e);
        }
    }
}
