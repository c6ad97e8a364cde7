package io.mingcha.pack;

import io.mingcha.rule.RulePack;
import io.mingcha.site.TrustedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;

/** Two rules and a clause book in a folder, signed by a key that the office trusts. */
final class SignedPack {
    static final KeyPair OFFICE = PackKeys.generate();
    static final KeyPair STRANGER = PackKeys.generate();

    private static final Path GOOD_RULE = Path.of("src/test/resources/good-rules/sample/late");

    private SignedPack() {}

    static List<TrustedKey> trusted() {
        return List.of(new TrustedKey("规则组", OFFICE.getPublic()));
    }

    static Path write(Path folder) {
        rule(folder, "sample/late");
        rule(folder, "sample/tardy");
        put(folder, "basis/some.yaml", "title: 某文件\n");
        put(folder, "README.md", "# 规则\n");
        sign(folder, OFFICE);
        return folder;
    }

    static void rule(Path folder, String id) {
        for (String name : List.of("rule.yaml", "rule.drl", "examples.yaml")) {
            put(folder, id + "/" + name, text(GOOD_RULE, name).replace("sample/late", id));
        }
    }

    static void sign(Path folder, KeyPair pair) {
        sign(folder, RulePack.read(folder).hash(), pair);
    }

    static void sign(Path folder, String hash, KeyPair pair) {
        put(folder, RulePack.SIGNATURE, PackSignature.sign(hash, pair.getPrivate()));
    }

    static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(Path folder, String name, String text) {
        put(folder, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void put(Path folder, String name, byte[] content) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void move(Path folder, String from, String to) {
        try {
            Files.createDirectories(folder.resolve(to).getParent());
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder, String name) {
        try (Stream<Path> found = Files.walk(folder.resolve(name))) {
            for (Path path : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a link in a file's or folder's place, to the same content elsewhere. */
    static void link(Path folder, String name) {
        try {
            Path elsewhere = folder.resolveSibling("elsewhere");
            Files.move(folder.resolve(name), elsewhere);
            Files.createSymbolicLink(folder.resolve(name), elsewhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
