package io.mingcha.pack;

import io.mingcha.rule.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rules as they were when the program was built: the digest of every file, kept in the program's own jar. */
public final class ShippedRules {
    private static final String RESOURCE = "shipped-rules.txt";
    private static final String GAP = "  ";

    private final Map<String, String> digests;

    private ShippedRules(Map<String, String> digests) {
        this.digests = digests;
    }

    /** What the build recorded; nothing where the build did not, so that no rules pass for the shipped ones. */
    public static ShippedRules recorded() {
        try (InputStream in = ShippedRules.class.getResourceAsStream(RESOURCE)) {
            return of(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param manifest as {@link RulePack#manifest} writes it */
    static ShippedRules of(String manifest) {
        Map<String, String> digests = new LinkedHashMap<>();
        manifest.lines().forEach(line -> {
            int gap = line.indexOf(GAP);
            digests.put(line.substring(gap + GAP.length()), line.substring(0, gap));
        });
        return new ShippedRules(digests);
    }

    /**
     * Whether a pack judges just as the shipped rules do: all that is read to judge is the same, byte for byte. Examples,
     * pages and the clause book may differ; {@link #changed} tells of them too, but has to read them.
     */
    public boolean judgeAs(RulePack pack) {
        for (String name : pack.names()) {
            if (judges(name) && !pack.digest(name).equals(digests.get(name))) {
                return false;
            }
        }
        for (String name : digests.keySet()) {
            if (judges(name) && !pack.has(name)) {
                return false;
            }
        }
        return !digests.isEmpty();
    }

    /** The files that were added, taken away or changed, in order. Reads every file. */
    public List<String> changed(RulePack pack) {
        TreeSet<String> changed = new TreeSet<>();
        digests.keySet().stream().filter(name -> !pack.has(name)).forEach(changed::add);
        pack.names().stream()
                .filter(name -> !pack.digest(name).equals(digests.get(name)))
                .forEach(changed::add);
        return new ArrayList<>(changed);
    }

    /** What is not known to be for people only is taken to judge. */
    private static boolean judges(String name) {
        return !name.endsWith("/examples.yaml") && !name.endsWith(".md") && !name.startsWith("basis/");
    }
}
