package io.mingcha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and texts that are hostile to documents: formulas, markup, template braces, controls, rare characters. */
public final class HostileTexts {
    private static final Path FILE = Path.of("src/test/resources/io/mingcha/hostile-texts.txt");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|(.))");

    private HostileTexts() {}

    /** All of them, in the order of their file. */
    public static List<String> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .map(HostileTexts::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(match -> Matcher.quoteReplacement(sign(match.group(1), match.group(2))));
    }

    private static String sign(String codeUnit, String letter) {
        if (codeUnit != null) {
            return String.valueOf((char) Integer.parseInt(codeUnit, 16));
        }
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\\" -> "\\";
            default -> throw new IllegalStateException("no escape \\" + letter);
        };
    }
}
