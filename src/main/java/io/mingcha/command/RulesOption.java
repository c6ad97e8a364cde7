package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.pack.Admission;
import io.mingcha.pack.Admitted;
import io.mingcha.pack.ShippedRules;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which rules there are. The folder is read once: what passes the gate is what is run. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "目录", description = "规则目录；默认为随程序分发的规则")
    private @Nullable Path rules;

    private @Nullable RulePack pack;
    private @Nullable RuleBook book;
    private @Nullable Admitted admitted;

    RulesOption() {}

    /** An option that was given, or not, elsewhere. */
    RulesOption(@Nullable Path rules) {
        this.rules = rules;
    }

    /** Where the rules lie. */
    Path folder() {
        return rules == null ? Home.rules() : rules;
    }

    /** The folder that was named; null for none. */
    @Nullable
    Path named() {
        return rules;
    }

    RulePack pack() {
        RulePack known = pack;
        if (known == null) {
            known = readable(() -> RulePack.read(folder(), Home.keptRules()));
            pack = known;
        }
        return known;
    }

    /** The rules, to be looked at; nothing of them is run. */
    RuleBook book() {
        RuleBook known = book;
        if (known == null) {
            known = readable(() -> RuleBook.of(pack()));
            book = known;
        }
        return known;
    }

    /** The rules, to judge with: they have passed the gate. */
    Admitted admitted() {
        Admitted known = admitted;
        if (known == null) {
            Admission gate =
                    new Admission(ShippedRules.recorded(), () -> Home.site().rules(), Dictionary::withLedger);
            known = readable(() -> gate.admit(pack()));
            admitted = known;
            book = known.book();
        }
        return known;
    }

    <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException e) {
            throw new WrongUsage("规则目录 " + folder() + " 读不了：" + cause(e) + "。");
        }
    }

    static String cause(UncheckedIOException fault) {
        IOException cause = fault.getCause();
        return cause instanceof CharacterCodingException
                ? "不是 UTF-8 文本"
                : cause instanceof NoSuchFileException missing ? "缺少 " + missing.getFile() : String.valueOf(cause);
    }
}
