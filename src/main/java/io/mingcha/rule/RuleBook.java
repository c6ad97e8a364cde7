package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules of a rules folder, by id. */
public final class RuleBook {
    /** Any of these makes a folder one of a rule, so that none is passed over for a file that it lacks. */
    private static final Set<String> FILES = Set.of("rule.yaml", "rule.drl", "examples.yaml");

    private final Path folder;
    private final Map<String, Rule> rules;

    private RuleBook(Path folder, Map<String, Rule> rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /**
     * Reads every {@code <topic>/<name>} folder that holds a file of a rule; the clause book is no topic.
     *
     * @throws RuleFault if a folder cannot be understood, or there is no rule at all
     */
    public static RuleBook read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleFault(folder.toString(), "没有这个规则目录");
        }
        Map<String, Rule> rules = new TreeMap<>();
        for (Path rule : ruleFolders(folder)) {
            String id = folder.relativize(rule).toString().replace('\\', '/');
            rules.put(id, RuleFolder.read(rule, id));
        }
        if (rules.isEmpty()) {
            throw new RuleFault(folder.toString(), "目录里没有规则");
        }
        RuleBook book = new RuleBook(folder, rules);
        book.checkReferences();
        return book;
    }

    /** This book with another rule in place of the one of the same id. */
    public RuleBook with(Rule rule) {
        Map<String, Rule> changed = new TreeMap<>(rules);
        changed.put(rule.id(), rule);
        return new RuleBook(folder, changed);
    }

    public Collection<Rule> rules() {
        return rules.values();
    }

    /** The rules that judge the ledger itself, and not the records. */
    public List<Rule> ofLedger() {
        return rules.values().stream()
                .filter(rule -> rule.scope() == Scope.LEDGER)
                .toList();
    }

    public @Nullable Rule find(String id) {
        return rules.get(id);
    }

    /**
     * The rule of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }

    /** The folder of a rule. */
    public Path folder(Rule rule) {
        return folder.resolve(rule.id());
    }

    /** The rules that the given names (ids or topics) stand for; for no name at all, all that judge records. */
    public List<Rule> named(Collection<String> names) {
        if (names.isEmpty()) {
            return rules.values().stream()
                    .filter(rule -> rule.scope() != Scope.LEDGER)
                    .toList();
        }
        for (String name : names) {
            if (rules.values().stream().noneMatch(rule -> rule.isNamedBy(name))) {
                throw new RuleFault("--rule " + name, "没有这条规则或这个专题");
            }
        }
        return rules.values().stream()
                .filter(rule -> names.stream().anyMatch(rule::isNamedBy))
                .toList();
    }

    /** The given rules and all those whose findings they are made of, which for a rule of the second tier is every other. */
    public List<Rule> withIngredients(Collection<Rule> wanted) {
        Set<String> ids = new TreeSet<>();
        List<Rule> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            Rule rule = open.remove(open.size() - 1);
            if (ids.add(rule.id())) {
                if (rule.scope() == Scope.SCAN) {
                    rules.values().stream()
                            .filter(other -> other.scope() != Scope.SCAN && other.scope() != Scope.LEDGER)
                            .forEach(open::add);
                }
                rule.madeOf().forEach(id -> open.add(rule(id)));
            }
        }
        return ids.stream().map(this::rule).toList();
    }

    private void checkReferences() {
        for (Rule rule : rules.values()) {
            for (String id : rule.madeOf()) {
                if (!rules.containsKey(id)) {
                    throw new RuleFault(rule.id(), "引用了不存在的规则 " + id);
                }
            }
        }
    }

    private static List<Path> ruleFolders(Path folder) {
        try (Stream<Path> found = Files.find(
                folder,
                3,
                (path, attributes) -> FILES.contains(path.getFileName().toString()))) {
            return found.map(file -> file.getParent())
                    .filter(rule -> !rule.startsWith(folder.resolve(ClauseBook.FOLDER)))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
