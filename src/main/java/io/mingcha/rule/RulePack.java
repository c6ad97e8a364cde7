package io.mingcha.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rules folder as they were when first looked at. Each is read once and kept, so that what is hashed, what a
 * signature is verified over and what is compiled are the same bytes, whatever happens to the folder meanwhile. One thread
 * at a time.
 */
public final class RulePack {
    /** The file, directly in the folder, that holds the pack's signature and is no part of what is signed. */
    public static final String SIGNATURE = "rules.sig";

    private static final int MOST_BYTES_OF_A_FILE = 8 << 20;

    private final Path folder;
    private final SortedMap<String, Path> files;
    private final Set<String> names;
    private final Map<String, byte[]> read = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Set<String> asKept = new HashSet<>();
    private final KeptRules kept;

    private RulePack(Path folder, SortedMap<String, Path> files, KeptRules kept) {
        this.kept = kept;
        this.folder = folder;
        this.files = files;
        SortedMap<String, Path> signed = new TreeMap<>(files);
        signed.remove(SIGNATURE);
        this.names = Collections.unmodifiableSet(signed.keySet());
    }

    /**
     * Looks at a folder.
     *
     * @throws RuleFault if there is no such folder, or it holds a link, two names that differ by case alone, a name that
     *     cannot be told apart on every system, or far too much
     */
    public static RulePack read(Path folder) {
        return read(folder, KeptRules.NONE);
    }

    /** As above, with what is known of files from an earlier run. */
    public static RulePack read(Path folder, KeptRules kept) {
        return new RulePack(folder, PackFolder.files(folder), kept);
    }

    public Path folder() {
        return folder;
    }

    /** The names of the files below the folder, with slashes, in the order of their UTF-8 bytes; without the signature. */
    public Set<String> names() {
        return names;
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** The place of a file, as complaints name it. */
    public String place(String name) {
        return folder.resolve(name).toString();
    }

    /** The content of a file as UTF-8 text; an UncheckedIOException where it is none or there is no such file. */
    public String text(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the signature file holds; null where there is none. */
    public byte @Nullable [] signature() {
        return has(SIGNATURE) ? bytes(SIGNATURE).clone() : null;
    }

    /** The digest of a file's content. */
    public String digest(String name) {
        String known = digests.get(name);
        if (known == null) {
            known = kept.digest(name, bytes(name));
            if (known == null) {
                known = Sha256.hex(bytes(name));
            } else {
                asKept.add(name);
            }
            digests.put(name, known);
        }
        return known;
    }

    /** The rule of a folder as it was understood in an earlier run; null where it is not known, or its files have changed. */
    @Nullable
    Rule kept(String id) {
        return kept.rule(this, id);
    }

    /** Whether a file is there, with the content that it had in an earlier run. */
    boolean isAsKept(String name) {
        return has(name) && !digest(name).isEmpty() && asKept.contains(name);
    }

    /** The names of the files that were read so far, in order. */
    Set<String> alreadyRead() {
        return new TreeSet<>(read.keySet());
    }

    /**
     * A line per file, {@code <digest>  <name>}, as {@code sha256sum} writes it, in the order of {@link #names}. Reads every
     * file.
     */
    public String manifest() {
        StringBuilder lines = new StringBuilder();
        names().forEach(name ->
                lines.append(digest(name)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    /** The content hash: the digest of the manifest. It changes with any byte and any name. Reads every file. */
    public String hash() {
        return Sha256.hex(manifest().getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a file. */
    byte[] content(String name) {
        return bytes(name).clone();
    }

    private byte[] bytes(String name) {
        byte[] known = read.get(name);
        if (known == null) {
            known = readNow(name);
            read.put(name, known);
        }
        return known;
    }

    private byte[] readNow(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new RuleFault(folder.toString(), "缺少 " + name);
        }
        // A file that has become a link since it was looked at is not followed.
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(MOST_BYTES_OF_A_FILE + 1);
            if (content.length > MOST_BYTES_OF_A_FILE) {
                throw new RuleFault(place(name), "文件过大，规则目录里不应有这样的文件");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
