package io.mingcha.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a rule decides, and so what its version stands for: about which records, since when, by which conditions and
 * figures, how grave, on which clauses. What only tells of it does not count: sentences, evidence cells, meanings, remarks
 * and the indentation of the DRL. The title counts, since self-reports name a rule by it.
 */
final class RuleMeaning {
    private RuleMeaning() {}

    /** A digest that changes when the meaning does. */
    static String digest(Rule rule) {
        try {
            byte[] text = String.join("\n", lines(rule)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> lines(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add("title " + rule.title());
        lines.add("scope " + rule.scope());
        lines.add("tables " + new TreeSet<>(rule.tables()));
        lines.add("cover " + new TreeSet<>(rule.cover()));
        lines.add("looks at " + rule.looksAt());
        lines.add("needs log " + rule.needsLog());
        Effective days = rule.effective();
        lines.add("effective " + days.from() + " " + days.to() + " " + days.followedBy());
        new TreeMap<>(rule.judged())
                .forEach((word, judged) -> lines.add(
                        "judged " + word + " " + judged.severity() + " " + judged.grade() + " " + judged.ladder()));
        new TreeMap<>(rule.parameters())
                .forEach((key, figure) -> lines.add("figure " + key + " " + figure.type() + " " + figure.initial() + " "
                        + figure.changes().stream()
                                .map(change -> change.from() + "=" + change.value())
                                .toList()));
        lines.add("site " + new TreeSet<>(rule.site()));
        lines.add("basis " + new TreeSet<>(rule.basis()));
        rule.drl()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .forEach(lines::add);
        return lines;
    }
}
