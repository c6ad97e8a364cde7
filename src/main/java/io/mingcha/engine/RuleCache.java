package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules kept between runs, since compiling takes seconds. Keyed by the rules and by the program's own jar, which
 * holds the facts and names the version of Drools. A file that is not whole is ignored and made anew; two processes may
 * make the same one at once.
 */
public final class RuleCache {
    private static final String PREFIX = "rules-";
    private static final String SUFFIX = ".jar";

    private final @Nullable Path folder;

    private RuleCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Keeps nothing. */
    public static RuleCache none() {
        return new RuleCache(null);
    }

    /** Keeps compiled rules in a folder, which is made; where that is not possible, nothing is kept. */
    public static RuleCache in(Path folder) {
        return new RuleCache(folder);
    }

    /** What to compile when some rules of a shelf are wanted: the whole shelf where it is kept for the next time. */
    public Collection<Rule> toCompile(Collection<Rule> wanted, Collection<Rule> shelf) {
        return folder == null || program() == null ? wanted : shelf;
    }

    /** The classes of rules, kept or compiled now. */
    RuleClasses classes(Collection<Rule> rules) {
        return RuleClasses.of(jar(rules), file(rules));
    }

    /** The compiled rules as a jar, kept or compiled now; {@link CompiledRules#of(Collection, byte[])} loads it. */
    public byte[] jar(Collection<Rule> rules) {
        Path file = file(rules);
        if (file == null) {
            return RuleJar.of(RuleCompiler.compile(rules));
        }
        byte[] kept = read(file);
        if (kept == null) {
            kept = RuleJar.of(RuleCompiler.compile(rules));
            write(file, kept);
        }
        return kept;
    }

    private static byte @Nullable [] read(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            return RuleJar.whole(content) ? content : null;
        } catch (IOException e) {
            // An unreadable cache is as good as none: the rules are compiled again.
            return null;
        }
    }

    private static void write(Path file, byte[] jar) {
        try {
            Files.createDirectories(file.getParent());
            Path aside = Files.createTempFile(file.getParent(), PREFIX, ".tmp");
            Files.write(aside, jar);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A folder that cannot be written to costs time at the next run and nothing else.
            return;
        }
    }

    /** Where the rules of a shelf are kept, whether they are yet or not; null where nothing is kept. */
    public @Nullable Path file(Collection<Rule> rules) {
        Path program = program();
        return folder == null || program == null
                ? null
                : folder.resolve(PREFIX + key(rules, program) + SUFFIX).toAbsolutePath();
    }

    private static String key(Collection<Rule> rules, Path program) {
        MessageDigest digest = sha256();
        for (Rule rule : rules) {
            digest.update((rule.id() + "\n" + rule.drl() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        CRC32 checksum = new CRC32();
        try {
            checksum.update(Files.readAllBytes(program));
            digest.update((checksum.getValue() + " " + Files.size(program)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + program, e);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** The program's jar; null where it runs from a folder of classes, which change all the time. */
    private static @Nullable Path program() {
        CodeSource source = RuleCache.class.getProtectionDomain().getCodeSource();
        try {
            Path path = source == null ? null : Path.of(source.getLocation().toURI());
            return path != null && Files.isRegularFile(path) ? path : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
