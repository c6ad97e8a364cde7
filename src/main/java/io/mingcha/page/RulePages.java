package io.mingcha.page;

import io.mingcha.contract.RuleContract;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.Judgement;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All pages of a rules folder: the list of rules, and a page for each. */
public final class RulePages {
    private static final String NAME = "README.md";

    private RulePages() {}

    /**
     * The pages by the file each belongs in.
     *
     * @throws io.mingcha.rule.RuleFault if the clause book or an examples file cannot be read
     */
    public static Map<Path, String> of(RuleBook book, Dictionary dictionary) {
        ClauseBook clauses = ClauseBook.read(book.folder());
        Topics topics = Topics.read(book.folder());
        RuleContract contract = new RuleContract(book, book.rules(), dictionary, RuleCache.none());
        RulePage page = new RulePage(book, clauses, dictionary, topics);
        Map<Path, String> pages = new LinkedHashMap<>();
        pages.put(book.folder().resolve(NAME), list(book, topics));
        for (Rule rule : book.rules()) {
            pages.put(book.folder(rule).resolve(NAME), page.text(rule, contract.examples(rule)));
        }
        return pages;
    }

    private static String list(RuleBook book, Topics topics) {
        Markdown page = new Markdown();
        page.paragraph("<!-- 由 mingcha rules pages 写出，请勿手改。 -->");
        page.heading(1, "规则一览");
        page.paragraph(
                "共 " + book.rules().size() + " 条。每条规则一页，写明查什么、依据哪一条、数字多少、看不到什么。列出的都是待核实的线索，" + "须由专人核实，当事人有权陈述申辩。");
        page.paragraph("程度由轻到重为提示、一般、较重、严重。处置阶梯由 F0（记录不处置）到 F5（移送纪检组织人事），"
                + "Fx 为举一反三、建章立制；这里只作建议，从不建议处分。条款逐条对照见 `mingcha rules coverage`。");
        List<String> names = book.rules().stream()
                .map(Rule::topic)
                .distinct()
                .sorted(Comparator.comparingInt(topics::order).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String topic : names) {
            List<List<String>> rows = new ArrayList<>();
            for (Rule rule : book.rules()) {
                if (rule.topic().equals(topic)) {
                    rows.add(row(rule));
                }
            }
            page.heading(2, topics.name(topic));
            page.table(List.of("规则", "程度", "处置", "依据", "编号"), rows);
        }
        return page.toString();
    }

    private static List<String> row(Rule rule) {
        String retired = rule.effective().retired() ? "（" + rule.effective().to() + " 停用）" : "";
        return List.of(
                "[" + rule.title() + "](" + rule.id() + "/" + NAME + ")" + retired,
                new TreeSet<>(rule.judged().values().stream()
                                .map(Judgement::severity)
                                .toList())
                        .stream().map(Severity::chinese).collect(Collectors.joining("、")),
                new TreeSet<>(rule.judged().values().stream()
                                .map(Judgement::ladder)
                                .toList())
                        .stream().map(ladder -> ladder.code()).collect(Collectors.joining("、")),
                String.join("；", rule.basis()),
                "`" + rule.id() + "`");
    }
}
