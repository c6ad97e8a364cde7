package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which meaning each version of a rule has, as {@code rules.lock} keeps it: a line with id, version and digest per rule.
 * With it, a finding's version says by which rule it was judged, and a rule that was registered is never just removed.
 */
public final class RuleLock {
    /** The name of the file in a rules folder. */
    public static final String FILE = "rules.lock";

    private static final Pattern LINE = Pattern.compile("(\\S+) ([1-9]\\d{0,8}) ([0-9a-f]{64})");
    private static final String HEADER = "# 每条规则的版本和含义的摘要，由 mingcha rules lock 写出，请勿手改。";

    private final Map<String, Entry> entries;

    private record Entry(int version, String digest) {
        static Entry of(Rule rule) {
            return new Entry(rule.version(), RuleMeaning.digest(rule));
        }
    }

    private RuleLock(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The lock of a rules folder; an empty one where there is none. */
    public static RuleLock read(Path rulesFolder) {
        Path file = rulesFolder.resolve(FILE);
        Map<String, Entry> entries = new TreeMap<>();
        if (!Files.exists(file)) {
            return new RuleLock(entries);
        }
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher match = LINE.matcher(line);
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (!match.matches()
                        || entries.put(match.group(1), new Entry(Integer.parseInt(match.group(2)), match.group(3)))
                                != null) {
                    throw new RuleFault(file.toString(), "这一行看不懂或重复：" + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleLock(entries);
    }

    /** What keeps the rules from being registered: a meaning that changed under one version, or a rule that is gone. */
    public List<String> refusals(RuleBook book) {
        List<String> faults = new ArrayList<>();
        entries.forEach((id, entry) -> {
            Rule rule = book.find(id);
            if (rule == null) {
                faults.add("登记过的规则 " + id + " 不见了；停用的规则应保留目录，在 rule.yaml 写 effective 的 to");
                return;
            }
            Entry now = Entry.of(rule);
            if (now.version() < entry.version()) {
                faults.add(id + " 的版本由 " + entry.version() + " 降为 " + now.version() + "，版本只能提高");
            } else if (now.version() == entry.version() && !now.digest().equals(entry.digest())) {
                faults.add(id + " 的含义变了而版本仍是 " + now.version() + "；请把 rule.yaml 的 version 提高到 " + (now.version() + 1)
                        + "，再运行 mingcha rules lock");
            }
        });
        return faults;
    }

    /** What differs between the rules and the lock: the refusals, and what only has to be registered. */
    public List<String> differences(RuleBook book) {
        List<String> faults = refusals(book);
        for (Rule rule : book.rules()) {
            Entry entry = entries.get(rule.id());
            if (entry == null) {
                faults.add(rule.id() + " 没有登记；请运行 mingcha rules lock");
            } else if (rule.version() > entry.version()) {
                faults.add(rule.id() + " 第 " + rule.version() + " 版没有登记；请运行 mingcha rules lock");
            }
        }
        return faults;
    }

    /** The ids of the rules that are new to the lock or have a new version, in order. */
    public List<String> unregistered(RuleBook book) {
        return book.rules().stream()
                .filter(rule -> !Entry.of(rule).equals(entries.get(rule.id())))
                .map(Rule::id)
                .toList();
    }

    /** The lock of these rules, as the file holds it. */
    public static String text(RuleBook book) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Rule rule : book.rules()) {
            Entry entry = Entry.of(rule);
            text.append(rule.id())
                    .append(' ')
                    .append(entry.version())
                    .append(' ')
                    .append(entry.digest())
                    .append('\n');
        }
        return text.toString();
    }
}
