package io.mingcha.spark;

import io.mingcha.intake.FileParts;
import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of a data folder on any file system that Hadoop knows, hidden ones and those in hidden folders apart. */
final class DataFiles {
    private final FileSystem system;
    private final URI root;
    private final List<FileParts.Listed> files = new ArrayList<>();

    private DataFiles(FileSystem system, Path root) {
        this.system = system;
        this.root = root.toUri();
    }

    /** The folder as every machine finds it, wherever it was started. */
    static String whole(String folder, Configuration hadoop) {
        try {
            Path path = new Path(folder);
            return path.getFileSystem(hadoop).makeQualified(path).toString();
        } catch (IOException e) {
            throw new UnreadableFileException("", "数据目录读取失败：" + e, e);
        }
    }

    /**
     * Lists a folder.
     *
     * @throws UnreadableFileException if it or a folder in it cannot be listed
     */
    static List<FileParts.Listed> below(String folder, Configuration hadoop) {
        try {
            Path path = new Path(folder);
            FileSystem system = path.getFileSystem(hadoop);
            DataFiles listed = new DataFiles(system, system.makeQualified(path));
            if (!system.getFileStatus(path).isDirectory()) {
                throw new UnreadableFileException("", "不是目录");
            }
            listed.list(path);
            return listed.files;
        } catch (IOException e) {
            throw new UnreadableFileException("", "数据目录读取失败：" + e, e);
        }
    }

    /** A file or folder below a folder, its name taken as it is written. */
    static String below(String folder, String name) {
        return new Path(new Path(folder), new Path(null, null, name)).toString();
    }

    private void list(Path folder) throws IOException {
        for (FileStatus status : system.listStatus(folder)) {
            Path path = status.getPath();
            if (path.getName().startsWith(".")) {
                continue;
            }
            if (status.isDirectory()) {
                list(path);
            } else {
                files.add(new FileParts.Listed(name(path), status.getLen()));
            }
        }
    }

    private String name(Path path) {
        String whole = path.toUri().getPath();
        String above = root.getPath();
        return whole.substring(above.endsWith("/") ? above.length() : above.length() + 1);
    }
}
