package io.mingcha.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples of all rules that ship notice what is changed. Takes minutes, and so runs with {@code -Pmutants} only. */
@Tag("mutants")
class CatalogueMutantsTest {
    private static final int WANTED_PERCENT = 90;
    private static final int WANTED_OF_EACH = 75;

    @Test
    void examplesNoticeNineOfTenMutants() {
        RuleBook book = RuleBook.read(Path.of("rules"));
        List<MutantScore> scores = new ArrayList<>();
        new RuleMutants(book, book.rules(), Dictionary.withLedger(), RuleCache.none(), 2).score(scores::add);
        assertThat(scores)
                .allSatisfy(score -> assertThat(score.faults()).as(score.rule()).isEmpty())
                .allSatisfy(score -> assertThat(score.reaches(WANTED_OF_EACH))
                        .as(score.rule())
                        .isTrue());
        int killed = scores.stream().mapToInt(MutantScore::killed).sum();
        int counted = scores.stream().mapToInt(MutantScore::counted).sum();
        assertThat(killed * 100)
                .as("%d of %d are noticed; rules test --mutants lists the others", killed, counted)
                .isGreaterThanOrEqualTo(counted * WANTED_PERCENT);
    }
}
