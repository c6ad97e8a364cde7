package io.mingcha.rule;

import io.mingcha.dictionary.KeptReader;
import io.mingcha.dictionary.KeptWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they were understood in an earlier run, each with the very bytes of the files that it was understood from: it
 * serves where a pack holds the same bytes, and nowhere else.
 */
public final class KeptRules {
    /** Nothing is kept. */
    public static final KeptRules NONE = new KeptRules();

    private final Map<String, KeptReader> files = new HashMap<>();
    private final Map<String, Known> rules = new HashMap<>();

    private KeptRules() {}

    /** A rule and the files it was understood from. */
    private record Known(Rule rule, List<String> files) {}

    /** Reads what {@link #write} wrote with the same stamp; nothing where there is no such file. */
    public static KeptRules read(Path file, String stamp) {
        KeptReader reader = KeptReader.of(file, stamp);
        if (reader == null) {
            return NONE;
        }
        KeptRules kept = new KeptRules();
        for (long left = reader.number(); left > 0; left--) {
            kept.files.put(reader.text(), reader.here());
            reader.skip();
            reader.skip();
        }
        for (long left = reader.number(); left > 0; left--) {
            List<String> names = reader.texts();
            Rule rule = RuleForm.read(reader);
            kept.rules.put(rule.id(), new Known(rule, names));
        }
        return kept;
    }

    /** Keeps a book's rules, and the files of its pack that were read so far. */
    public static void write(RuleBook book, Path file, String stamp) throws IOException {
        RulePack pack = book.pack();
        Set<String> read = pack.alreadyRead();
        KeptWriter writer = new KeptWriter(stamp);
        writer.number(read.size());
        for (String name : read) {
            writer.text(name);
            writer.bytes(pack.content(name));
            writer.text(pack.digest(name));
        }
        writer.number(book.rules().size());
        for (Rule rule : book.rules()) {
            writer.texts(read.stream()
                    .filter(name -> name.startsWith(rule.id() + "/"))
                    .toList());
            RuleForm.write(rule, writer);
        }
        writer.writeTo(file);
    }

    /** The digest of a file with that content; null where it is not known. */
    @Nullable
    String digest(String name, byte[] content) {
        KeptReader file = files.get(name);
        if (file == null) {
            return null;
        }
        KeptReader reader = file.here();
        return reader.nextIs(content) ? reader.text() : null;
    }

    /** The rule of a pack whose files of it are the same as ever; null where they are not, or it is not known. */
    @Nullable
    Rule rule(RulePack pack, String id) {
        Known known = rules.get(id);
        return known != null && known.files().stream().allMatch(pack::isAsKept) ? known.rule() : null;
    }
}
