package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The documents that the rules stand on, clause by clause: {@code basis/*.yaml} of a rules folder. */
public final class ClauseBook {
    /** The folder of the clause book, below the rules. */
    public static final String FOLDER = "basis";

    private final Path folder;
    private final List<ClauseDocument> documents;

    private ClauseBook(Path folder, List<ClauseDocument> documents) {
        this.folder = folder;
        this.documents = List.copyOf(documents);
    }

    /**
     * Reads the clause book of a rules folder.
     *
     * @throws RuleFault if there is none, a file cannot be understood, or two documents go by one name
     */
    public static ClauseBook read(Path rulesFolder) {
        Path folder = rulesFolder.resolve(FOLDER);
        List<ClauseDocument> documents = new ArrayList<>();
        for (Path file : files(folder)) {
            documents.add(ClauseFile.read(file));
        }
        if (documents.isEmpty()) {
            throw new RuleFault(folder.toString(), "没有条款文件");
        }
        ClauseBook book = new ClauseBook(folder, documents);
        book.refuseTwice();
        return book;
    }

    /** The documents, in the order of their files' names. */
    public List<ClauseDocument> documents() {
        return documents;
    }

    /** The clauses that a rule stands on: those of its citations that list it, in the order it cites them. */
    public List<CitedClause> clausesOf(Rule rule) {
        Set<CitedClause> clauses = new LinkedHashSet<>();
        for (String basis : rule.basis()) {
            Citation citation = citation(rule, basis);
            for (List<Clause> named : citation.named()) {
                named.stream()
                        .filter(clause -> clause.rules().contains(rule.id()))
                        .forEach(clause -> clauses.add(new CitedClause(citation.document(), clause)));
            }
        }
        return List.copyOf(clauses);
    }

    /**
     * Checks that rules and clauses name each other: every citation of a rule names a clause that lists the rule, and every
     * clause that lists one of the book's rules is named by it.
     *
     * @throws RuleFault telling all that do not
     */
    public void check(RuleBook book) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : book.rules()) {
            unanswered(rule, faults);
            unnamed(rule, faults);
        }
        if (!faults.isEmpty()) {
            throw new RuleFault(folder.toString(), String.join("；", faults));
        }
    }

    /** The ids of rules that clauses list and the book does not have, sorted. */
    public List<String> listedButMissing(RuleBook book) {
        return clauses()
                .flatMap(clause -> clause.rules().stream())
                .filter(id -> book.find(id) == null)
                .distinct()
                .sorted()
                .toList();
    }

    private void unanswered(Rule rule, List<String> faults) {
        for (String basis : rule.basis()) {
            try {
                for (List<Clause> named : citation(rule, basis).named()) {
                    if (named.isEmpty()) {
                        faults.add(rule.id() + " 引用的“" + basis + "”没有这样的条款");
                    } else if (named.stream().noneMatch(clause -> clause.rules().contains(rule.id()))) {
                        faults.add(rule.id() + " 引用了“" + basis + "”，那里没有列出它");
                    }
                }
            } catch (RuleFault e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void unnamed(Rule rule, List<String> faults) {
        try {
            List<Clause> named =
                    clausesOf(rule).stream().map(CitedClause::clause).toList();
            for (ClauseDocument document : documents) {
                for (Clause clause : document.clauses()) {
                    if (clause.rules().contains(rule.id()) && !named.contains(clause)) {
                        faults.add(new CitedClause(document, clause).cited() + " 列出了 " + rule.id() + "，该规则没有引用它");
                    }
                }
            }
        } catch (RuleFault e) {
            // The citation that cannot be read has been told.
            return;
        }
    }

    /** The document with the longest name that the citation begins with, and what stands behind. */
    private Citation citation(Rule rule, String basis) {
        ClauseDocument found = null;
        String name = "";
        for (ClauseDocument document : documents) {
            for (String one : document.citedAs()) {
                if (one.length() > name.length() && basis.matches("\\Q" + one + "\\E($|[ §].*)")) {
                    found = document;
                    name = one;
                }
            }
        }
        if (found == null) {
            throw new RuleFault(rule.id(), "basis 的“" + basis + "”不是条款目录里的文件");
        }
        try {
            return Citation.parse(found, basis.substring(name.length()).strip());
        } catch (IllegalArgumentException e) {
            throw new RuleFault(rule.id(), "basis 的“" + basis + "”看不懂");
        }
    }

    private void refuseTwice() {
        Map<String, String> names = new HashMap<>();
        Set<String> items = new HashSet<>();
        for (ClauseDocument document : documents) {
            for (String name : document.citedAs()) {
                String other = names.put(name, document.id());
                if (other != null) {
                    throw new RuleFault(document.id(), "名称 " + name + " 已由 " + other + " 使用");
                }
            }
        }
        clauses()
                .flatMap(clause -> Stream.concat(clause.items().stream(), clause.byHand().keySet().stream()))
                .forEach(item -> {
                    if (!items.add(item)) {
                        throw new RuleFault(folder.toString(), "事项 " + item + " 列了两次");
                    }
                });
    }

    private Stream<Clause> clauses() {
        return documents.stream().flatMap(document -> document.clauses().stream());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleFault(folder.toString(), "没有这个条款目录");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
