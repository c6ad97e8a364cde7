package io.mingcha.notice;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The fonts that PDF files embed, read once. One thread at a time. */
public final class Fonts {
    /** What to do where no font is there. */
    public static final String ADVICE =
            "Debian、Ubuntu 请安装软件包 fonts-lxgw-wenkai；其他系统请在 notice.yaml 的 fonts 里写明 TrueType 字体文件。";

    private final Map<FontRole, TrueTypeFont> fonts = new EnumMap<>(FontRole.class);
    private final Map<FontRole, CmapLookup> characters = new EnumMap<>(FontRole.class);
    private final Map<FontRole, Path> files;

    private Fonts(Map<FontRole, Path> files) {
        this.files = files;
        Map<Path, TrueTypeFont> read = new HashMap<>();
        files.forEach((role, file) -> fonts.put(role, read.computeIfAbsent(file, Fonts::read)));
        fonts.forEach((role, font) -> characters.put(role, characters(font, files.get(role))));
    }

    /**
     * Finds a font for every role: the given one, else the first that a folder has.
     *
     * @param given files by role, which go before
     * @param folders where fonts lie, searched with all below them; one that is not there is passed over
     * @throws NoticeFault if there is none, or a given one cannot be embedded
     */
    public static Fonts find(Map<FontRole, Path> given, List<Path> folders) {
        Map<String, Path> present = present(folders);
        Map<FontRole, Path> files = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            Path file = given.get(role);
            if (file == null) {
                file = role.files().stream()
                        .map(name -> present.get(lower(name)))
                        .filter(found -> found != null)
                        .findFirst()
                        .orElseThrow(() -> new NoticeFault("没有找到可以嵌入 PDF 的中文字体。" + ADVICE));
            }
            files.put(role, file);
        }
        return new Fonts(files);
    }

    /** Where fonts lie on the systems known. */
    public static List<Path> usualFolders(Path home) {
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".fonts"),
                home.resolve(".local").resolve("share").resolve("fonts"),
                Path.of("/Library/Fonts"),
                Path.of("C:\\Windows\\Fonts"));
    }

    /** The font of a role. */
    TrueTypeFont font(FontRole role) {
        return of(fonts, role);
    }

    /** The file of a role's font. */
    public Path file(FontRole role) {
        return of(files, role);
    }

    /** Which font shows a character that is wanted in a role: that role's, else that of rare ones; null where neither has it. */
    @Nullable
    FontRole showing(FontRole role, int code) {
        if (of(characters, role).getGlyphId(code) != 0) {
            return role;
        }
        return of(characters, FontRole.RARE).getGlyphId(code) != 0 ? FontRole.RARE : null;
    }

    private static <T> T of(Map<FontRole, T> map, FontRole role) {
        T found = map.get(role);
        if (found == null) {
            throw new IllegalStateException("no font for " + role);
        }
        return found;
    }

    private static Map<String, Path> present(List<Path> folders) {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(Fonts::walk)
                .filter(file -> lower(name(file)).endsWith(".ttf"))
                .sorted()
                .collect(Collectors.toMap(file -> lower(name(file)), Function.identity(), (first, second) -> first));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 6, FileVisitOption.FOLLOW_LINKS)) {
            return files.toList().stream();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new NoticeFault("字体目录 " + folder + " 无法读取。", e);
        }
    }

    private static TrueTypeFont read(Path file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
            if (!font.getTableMap().containsKey("glyf")) {
                throw new NoticeFault("字体 " + file + " 不是 TrueType 轮廓，不能嵌入 PDF。" + ADVICE);
            }
            // no ligatures: they take time on every text, and a text read from the file would lack their letters
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new NoticeFault("字体 " + file + " 无法读取。" + ADVICE, e);
        }
    }

    private static CmapLookup characters(TrueTypeFont font, @Nullable Path file) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new NoticeFault("字体 " + file + " 没有 Unicode 字符表。" + ADVICE, e);
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
