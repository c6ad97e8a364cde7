package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.Given;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.KeptParts;
import io.mingcha.intake.UnreadableFileException;
import io.mingcha.pack.Admitted;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import io.mingcha.scan.Scan;
import io.mingcha.source.Converted;
import io.mingcha.source.Profiles;
import io.mingcha.source.SourceFolder;
import io.mingcha.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is judged and with what, the same for every command that judges. */
final class Input {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Option(names = "--data", required = true, paramLabel = "目录", description = "数据目录，逐级读取")
    private Path data = Path.of("");

    @Option(names = "--as-of", paramLabel = "日期", description = "截止日期（yyyy-MM-dd），判断当日结束时的状态；默认为今天（北京时间）")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--sources",
            paramLabel = "文件",
            description = "来源清单：哪些文件按哪个方案读，哪些表来自数据库；默认为数据目录中的 sources.yaml，没有则只读按表命名的文件")
    private @Nullable Path sources;

    private @Nullable Converted converted;

    @Mixin
    private Shelf shelf = new Shelf();

    @Option(names = "--rule", paramLabel = "规则", description = "只报告这条规则或这个专题（如 task/overdue 或 attendance），可重复")
    private List<String> only = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "数目", description = "同时使用的线程数；默认为处理器数")
    private @Nullable Integer threads;

    /**
     * Reads the data.
     *
     * @throws UnreadableFileException if the folder or a file of it cannot be read at all
     */
    IntakeResult read(Dictionary dictionary, IntakeListener listener) {
        return read(dictionary, KeptParts.none(), listener);
    }

    /** Reads the data as above, but takes up what is kept of it. */
    IntakeResult read(Dictionary dictionary, KeptParts kept, IntakeListener listener) {
        try {
            return Intake.read(data, given(dictionary), dictionary, threads(), kept, listener);
        } catch (UnreadableFileException e) {
            throw e.file().isEmpty() ? new UnreadableFileException("数据目录 " + data, e.reason(), e) : e;
        }
    }

    private Given given(Dictionary dictionary) {
        Path list = sources == null ? data.resolve(Sources.FILE) : sources;
        if (!Files.isRegularFile(list)) {
            if (sources != null) {
                throw new WrongUsage("找不到来源清单 " + sources + "。");
            }
            return Given.NONE;
        }
        Profiles profiles = Profiles.in(Home.profiles(), dictionary);
        SourceFolder.Read read =
                new SourceFolder(data, Sources.read(list, profiles), dictionary, profiles, System::getenv).read();
        converted = read.converted();
        return read.given();
    }

    /** The data folder. */
    Path data() {
        return data;
    }

    /** Whether all data lie in files that are named after tables. */
    boolean onlyTables() {
        return sources == null && !Files.exists(data.resolve(Sources.FILE));
    }

    /** What was made of files by profiles, once the data was read; null where no list of sources says to. */
    @Nullable
    Converted converted() {
        return converted;
    }

    LocalDate asOf() {
        if (asOf == null) {
            asOf = LocalDate.now(SHANGHAI);
        }
        return asOf;
    }

    int threads() {
        if (threads != null && threads < 1) {
            throw new WrongUsage("选项 --threads 至少为 1。");
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** The rules to judge with; none is read past the gate. */
    Admitted admitted() {
        return shelf.admitted();
    }

    RuleBook book() {
        return admitted().book();
    }

    Parameters parameters() {
        return shelf().parameters();
    }

    List<Rule> reported() {
        List<Rule> named = shelf().named(only);
        for (Rule rule : named) {
            if (rule.scope() == Scope.LEDGER) {
                throw new WrongUsage("规则 " + rule.id() + " 比对的是台账而不是数据目录，随 scan --ledger 自动比对。");
            }
        }
        return named;
    }

    /** Whether only some rules are reported. */
    boolean restricted() {
        return !only.isEmpty();
    }

    /** The rules to report of one shelf where another is compared with it: a name need be known to one of both. */
    List<Rule> reported(Shelf shelf, Shelf other) {
        if (only.isEmpty()) {
            return shelf.admitted().book().named(List.of());
        }
        RuleBook own = shelf.admitted().book();
        List<String> unknown = only.stream()
                .filter(name -> own.rules().stream().noneMatch(rule -> rule.isNamedBy(name)))
                .toList();
        if (!unknown.isEmpty()) {
            other.named(unknown);
        }
        return own.rules().stream()
                .filter(rule -> only.stream().anyMatch(rule::isNamedBy))
                .toList();
    }

    /** The shelf, its rules admitted. */
    Shelf shelf() {
        shelf.admitted();
        return shelf;
    }

    Scan scan() {
        return scan(shelf());
    }

    /** A scan with the rules and figures of a shelf. */
    Scan scan(Shelf shelf) {
        RuleBook book = shelf.admitted().book();
        return new Scan(book, shelf.parameters(), Home.workCalendar(), Home.cache(), threads());
    }
}
