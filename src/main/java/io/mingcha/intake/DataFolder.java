package io.mingcha.intake;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The files of a data folder and the folders in it, hidden ones apart: those that may hold tables, and a note on each other. */
final class DataFolder {
    private final Path root;
    private final TableNames names;
    private final Set<String> claimed;
    private final List<InputFile> files = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /**
     * Lists a folder.
     *
     * @param claimed the names of files that others read
     * @throws UnreadableFileException if the folder or a folder in it cannot be listed: what is missing must never look
     *     like what is not there
     */
    DataFolder(Path root, TableNames names, Set<String> claimed) {
        this.root = root;
        this.names = names;
        this.claimed = claimed;
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor());
        } catch (IOException e) {
            throw new UnreadableFileException("", "数据目录读取失败：" + e, e);
        }
        files.sort(Comparator.comparing(InputFile::name, CodePointOrder.INSTANCE));
    }

    /** In the order of their names by code point. */
    List<InputFile> files() {
        return files;
    }

    List<Note> notes() {
        return notes;
    }

    private String nameOf(Path path) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private void take(Path path, long bytes) {
        String name = nameOf(path);
        if (!claimed.contains(name)) {
            take(path, name, bytes, names, files, notes);
        }
    }

    /** Takes a file that may hold tables, by its name below the folder; else a note on it. */
    static void take(Path path, String name, long bytes, TableNames names, List<InputFile> files, List<Note> notes) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean gzip = last.toLowerCase(Locale.ROOT).endsWith(".gz");
        String inner = gzip ? last.substring(0, last.length() - 3) : last;
        int dot = inner.lastIndexOf('.');
        String base = dot < 0 ? inner : inner.substring(0, dot);
        String ending = dot < 0 ? "" : inner.substring(dot + 1);
        var table = names.find(base);
        FileFormat format = FileFormat.of(ending);
        boolean readable = format != null && !(gzip && format.hasSheets());
        if (table != null && !readable) {
            notes.add(new Note(name, "文件按表“" + table.title() + "”命名，但不支持这种格式，未读"));
        } else if (format == null || !readable || (table == null && !format.hasSheets())) {
            notes.add(new Note(name, "文件未按任何表命名，未读"));
        } else {
            files.add(new InputFile(path, name, format, gzip, bytes, table));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (isHidden(path)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                take(path, attributes.size());
            } else if (names.find(path.getFileName().toString().split("\\.", 2)[0]) != null) {
                throw new UnreadableFileException(nameOf(path), "不是普通文件，或链接指向的文件不存在");
            } else {
                notes.add(new Note(nameOf(path), "不是普通文件，未读"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            if (e instanceof FileSystemLoopException) {
                notes.add(new Note(nameOf(path), "链接指回上层目录，不再进入"));
                return FileVisitResult.CONTINUE;
            }
            throw new UnreadableFileException(path.equals(root) ? "" : nameOf(path), "无法读取，请检查是否存在、权限是否足够", e);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                throw new UnreadableFileException(folder.equals(root) ? "" : nameOf(folder), "目录未能读完", e);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) throws IOException {
            return !path.equals(root) && Files.isHidden(path);
        }
    }
}
