package io.mingcha.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All rules of a rules folder, by id. */
public final class RuleBook {
    /** Any of these makes a folder one of a rule, so that none is passed over for a file that it lacks. */
    private static final Set<String> FILES = Set.of("rule.yaml", "rule.drl", "examples.yaml");

    private final RulePack pack;
    private final Map<String, Rule> rules;

    private RuleBook(RulePack pack, Map<String, Rule> rules) {
        this.pack = pack;
        this.rules = rules;
    }

    /**
     * Reads every {@code <topic>/<name>} folder that holds a file of a rule; the clause book is no topic.
     *
     * @throws RuleFault if a folder cannot be understood, or there is no rule at all
     */
    public static RuleBook read(Path folder) {
        return of(RulePack.read(folder));
    }

    /** As {@link #read}, from the pack's own bytes. */
    public static RuleBook of(RulePack pack) {
        Map<String, Rule> rules = new TreeMap<>();
        for (String id : ids(pack)) {
            rules.put(id, RuleFolder.read(pack, id));
        }
        if (rules.isEmpty()) {
            throw new RuleFault(pack.folder().toString(), "目录里没有规则");
        }
        RuleBook book = new RuleBook(pack, rules);
        book.checkReferences();
        return book;
    }

    /** This book with another rule in place of the one of the same id. */
    public RuleBook with(Rule rule) {
        Map<String, Rule> changed = new TreeMap<>(rules);
        changed.put(rule.id(), rule);
        return new RuleBook(pack, changed);
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

    /** The files that the book was read from. */
    public RulePack pack() {
        return pack;
    }

    /** The folder that the rules were read from. */
    public Path folder() {
        return pack.folder();
    }

    /** The folder of a rule. */
    public Path folder(Rule rule) {
        return pack.folder().resolve(rule.id());
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
            checkSuccessor(rule);
        }
    }

    /** Between a retired rule and the one that follows it there is neither a day that both judge nor one that none does. */
    private void checkSuccessor(Rule rule) {
        LocalDate to = rule.effective().to();
        String id = rule.effective().followedBy();
        if (to == null || id == null) {
            return;
        }
        Rule next = rules.get(id);
        if (next == null) {
            throw new RuleFault(rule.id(), "接续它的规则 " + id + " 不存在");
        }
        if (!to.plusDays(1).equals(next.effective().from())) {
            throw new RuleFault(rule.id(), "接续它的规则 " + id + " 应自 " + to.plusDays(1) + " 起");
        }
    }

    /** The folders, two deep and not of the clause book, that hold any file of a rule. */
    private static Set<String> ids(RulePack pack) {
        Set<String> ids = new TreeSet<>();
        for (String name : pack.names()) {
            int slash = name.lastIndexOf('/');
            String id = slash < 0 ? "" : name.substring(0, slash);
            boolean part = FILES.contains(name.substring(slash + 1))
                    && id.chars().filter(c -> c == '/').count() < 2;
            if (part && !id.equals(ClauseBook.FOLDER) && !id.startsWith(ClauseBook.FOLDER + "/")) {
                if (id.indexOf('/') < 0) {
                    throw new RuleFault(pack.place(name), "规则应放在 专题/名称 目录里");
                }
                ids.add(id);
            }
        }
        return ids;
    }
}
