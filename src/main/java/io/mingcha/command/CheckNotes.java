package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.pack.Admitted;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.scan.Answer;
import io.mingcha.scan.RuleOutcome;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be known to read an answer rightly: what was not looked at, and that nothing is decided yet. */
final class CheckNotes {
    private final Page page;
    private final Dictionary dictionary;

    CheckNotes(Page page, Dictionary dictionary) {
        this.page = page;
        this.dictionary = dictionary;
    }

    /** @param rejected how many rows could not be read */
    void add(Answer answer, int rejected, Admitted rules) {
        page.blank();
        if (answer.whyNots().isEmpty()) {
            notEvaluated(answer);
        }
        answer.outcomes().stream()
                .filter(outcome -> outcome.rows().suspect())
                .forEach(outcome -> page.line(
                        Paint.YELLOW,
                        0,
                        "口径存疑：" + outcome.rule().title() + "（" + outcome.rule().id() + "），"
                                + outcome.rows().suspicion() + "。"));
        if (rejected > 0) {
            page.line(0, "数据中有 " + rejected + " 行未能读入，未参与比对；用 mingcha scan 可得到清单。");
        }
        RulesNote.addUnlessShipped(page, 0, rules);
        page.line(Paint.BOLD, 0, answer.findings().isEmpty() ? "没有线索只表示现有记录中没有比对到，不是结论。" : Fair.LINE);
    }

    private void notEvaluated(Answer answer) {
        TreeMap<String, Long> byReason = answer.outcomes().stream()
                .filter(outcome -> outcome.outcome() == RuleOutcome.Outcome.NOT_EVALUATED)
                .collect(Collectors.groupingBy(
                        outcome -> TableWords.chinese(String.valueOf(outcome.reason()), dictionary),
                        TreeMap::new,
                        Collectors.counting()));
        byReason.forEach((reason, rules) -> page.line(0, "未评估的规则 " + rules + " 条：" + reason + "。"));
    }
}
