package io.mingcha.contract;

import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import io.mingcha.rule.RuleLock;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What the rules of a folder promise together: versions as they are registered, and clauses that name them back. */
public final class BookContract {
    private BookContract() {}

    /** The checks for which the folder holds what they need: a lock, a clause book. */
    public static List<RuleCheck> checks(RuleBook book) {
        List<RuleCheck> checks = new ArrayList<>();
        if (Files.exists(book.folder().resolve(RuleLock.FILE))) {
            checks.add(new RuleCheck(
                    RuleLock.FILE, "版本", RuleLock.read(book.folder()).differences(book)));
        }
        if (Files.isDirectory(book.folder().resolve(ClauseBook.FOLDER))) {
            checks.add(new RuleCheck(ClauseBook.FOLDER, "条款目录", clauseFaults(book)));
        }
        return checks;
    }

    private static List<String> clauseFaults(RuleBook book) {
        List<String> faults = new ArrayList<>();
        try {
            ClauseBook clauses = ClauseBook.read(book.folder());
            clauses.listedButMissing(book).forEach(id -> faults.add("条款列出了不存在的规则 " + id));
            clauses.check(book);
        } catch (RuleFault e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }
}
