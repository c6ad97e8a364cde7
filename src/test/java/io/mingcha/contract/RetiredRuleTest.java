package io.mingcha.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.command.Run;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.RuleBook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A rule with a last day and the one that follows it: the examples of both stand at the boundary, the older days are judged
 * as they always were, and the first and last day are pinned like any other figure.
 */
class RetiredRuleTest {
    private static final Path RULES = Path.of("src/test/resources/retired-rules");

    private final RuleBook book = RuleBook.read(RULES);

    @Test
    void judgesTheDaysUpToItsLast() {
        RuleContract contract = new RuleContract(book, book.rules(), Dictionary.shipped(), RuleCache.none());
        assertThat(book.rules())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(contract.checks(rule))
                        .allSatisfy(check ->
                                assertThat(check.faults()).as(check.name()).isEmpty()));
        assertThat(FigureSteps.of(book.rule("sample/late"), book.folder(book.rule("sample/late"))))
                .extracting(step -> step.mutant().text())
                .contains("effective to: 2026-03-12 → 2026-03-13", "effective to: 2026-03-12 → 2026-03-11");
    }

    @Test
    void isListedAndShownAsRetired() {
        assertThat(Run.of("rules", "list", "--rules", RULES.toString()).out()).contains("迟到（2026-03-12 停用）");
        assertThat(Run.of("rules", "show", "sample/late", "--rules", RULES.toString())
                        .out())
                .contains("2026-01-05 起，至 2026-03-12 止的记录，已停用，其后由 迟到 sample/late-2026 判断");
        assertThat(Run.of("rules", "list", "--format", "json", "--rules", RULES.toString())
                        .out())
                .contains(
                        "\"effective\":{\"from\":\"2026-01-05\",\"to\":\"2026-03-12\",\"followed_by\":\"sample/late-2026\"}");
    }
}
