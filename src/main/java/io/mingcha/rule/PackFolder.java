package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the files of a rules folder, and refuses what would make two systems see two different packs. */
final class PackFolder extends SimpleFileVisitor<Path> {
    private static final int MOST_FILES = 10_000;
    private final Path root;
    /** How many characters of a path stand before its name in the folder. */
    private final int prefix;

    private final SortedMap<String, Path> files = new TreeMap<>(PackFolder::compare);
    private final Map<String, String> folded = new HashMap<>();

    private PackFolder(Path root) {
        this.root = root;
        this.prefix = root.resolve("x").toString().length() - 1;
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
        String separator = path.getFileSystem().getSeparator();
        String below = path.toString().substring(prefix);
        String name = separator.equals("/") ? below : below.replace(separator, "/");
        boolean plain = true;
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            plain &= sign > ' ' && sign < 127 && sign != '\\';
        }
        if (!plain && (name.indexOf('\\') >= 0 || name.indexOf('\uFFFD') >= 0 || hasUnseen(name))) {
            throw new RuleFault(root.toString(), "有文件名含有不允许的字符：" + shown(name));
        }
        String other = folded.put(plain ? name.toLowerCase(Locale.ROOT) : fold(name), name);
        if (other != null) {
            throw new RuleFault(root.toString(), "“" + other + "”与“" + name + "”只有大小写或字符写法不同");
        }
        return name;
    }

    private static boolean hasUnseen(String name) {
        return name.codePoints().anyMatch(PackFolder::unseen);
    }

    private static String shown(String name) {
        return name.codePoints()
                .map(code -> unseen(code) ? '\uFFFD' : code)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** By UTF-8 bytes, which is by code point. */
    private static int compare(String a, String b) {
        int most = Math.min(a.length(), b.length());
        for (int i = 0; i < most; i++) {
            char one = a.charAt(i);
            char other = b.charAt(i);
            if (one != other) {
                boolean pairs = Character.isSurrogate(one) != Character.isSurrogate(other);
                return pairs ? Integer.compare(a.codePointAt(i), b.codePointAt(i)) : one - other;
            }
        }
        return a.length() - b.length();
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
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
