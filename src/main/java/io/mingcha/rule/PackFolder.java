package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the files of a rules folder, and refuses what would make two systems see two different packs. */
final class PackFolder extends SimpleFileVisitor<Path> {
    private static final int MOST_FILES = 10_000;
    private static final Comparator<String> BY_BYTES = (a, b) ->
            Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final Path root;
    private final SortedMap<String, Path> files = new TreeMap<>(BY_BYTES);
    private final Map<String, String> folded = new HashMap<>();

    private PackFolder(Path root) {
        this.root = root;
    }

    static SortedMap<String, Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleFault(folder.toString(), "没有这个规则目录");
        }
        try {
            // The folder itself may be named by a link; nothing below it may be one.
            PackFolder found = new PackFolder(folder.toRealPath());
            Files.walkFileTree(found.root, found);
            return found.files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        if (!path.equals(root)) {
            name(path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        String name = name(path);
        if (!attributes.isRegularFile()) {
            throw new RuleFault(path.toString(), attributes.isSymbolicLink() ? "规则目录里不允许链接" : "不是普通文件");
        }
        files.put(name, path);
        if (files.size() > MOST_FILES) {
            throw new RuleFault(root.toString(), "文件超过 " + MOST_FILES + " 个，不像是规则目录");
        }
        return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
        String name = root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (name.indexOf('\\') >= 0 || name.indexOf('\uFFFD') >= 0 || name.codePoints().anyMatch(PackFolder::unseen)) {
            throw new RuleFault(root.toString(), "文件名“" + name.codePoints()
                    .map(code -> unseen(code) ? '\uFFFD' : code)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "”含有不允许的字符");
        }
        String other = folded.put(fold(name), name);
        if (other != null) {
            throw new RuleFault(root.toString(), "“" + other + "”与“" + name + "”只有大小写或字符写法不同");
        }
        return name;
    }

    private static boolean unseen(int code) {
        int type = Character.getType(code);
        return Character.isISOControl(code)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
