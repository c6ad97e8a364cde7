package io.mingcha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The clause book that ships: complete, and in both directions the same as what the rules cite. */
class ClauseBookTest {
    private static final Path RULES = Path.of("rules");
    private static final int CATALOGUE = 90;
    private static final int OVER_THE_LEDGER = 4;

    private final ClauseBook clauses = ClauseBook.read(RULES);

    @Test
    void rulesAndClausesNameEachOther() {
        assertThatCode(() -> clauses.check(RuleBook.read(RULES))).doesNotThrowAnyException();
    }

    @Test
    void everyRuleOfTheCatalogueStandsSomewhere() {
        assertThat(all().flatMap(clause -> clause.rules().stream()).distinct()).hasSize(CATALOGUE + OVER_THE_LEDGER);
    }

    @Test
    void everyListedRuleExists() {
        assertThat(clauses.listedButMissing(RuleBook.read(RULES))).isEmpty();
    }

    @Test
    void everyCheckableItemStandsInOneClause() throws IOException {
        List<String> items = Files.readAllLines(Path.of("src/test/resources/io/mingcha/rule/items.txt"));
        assertThat(items).hasSize(131).doesNotHaveDuplicates();
        assertThat(all().flatMap(clause -> Stream.concat(clause.items().stream(), clause.byHand().keySet().stream())))
                .containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void everyNumberedItemOfThePlanIsThere() {
        ClauseDocument plan = document("003");
        String[] chapters = {"一", "二", "三", "四", "五", "六"};
        int[] last = {3, 6, 9, 12, 16, 20};
        List<String> numbers = IntStream.rangeClosed(1, 20)
                .mapToObj(item -> chapters[
                                (int) IntStream.of(last)
                                        .filter(end -> end < item)
                                        .count()]
                        + "." + item)
                .toList();
        assertThat(plan.clauses()).extracting(Clause::number).containsAll(numbers);
    }

    @Test
    void countsAddUp() {
        for (ClauseDocument document : clauses.documents()) {
            assertThat(document.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(document.id())
                    .isEqualTo(document.clauses().size());
        }
    }

    @Test
    void uncheckedNumbersAreNotPrinted() {
        ClauseDocument branch = document("branch-work-regulation");
        Clause unchecked = branch.find("11");
        assertThat(unchecked).isNotNull();
        assertThat(unchecked.verified()).isFalse();
        CitedClause cited = new CitedClause(branch, unchecked);
        assertThat(cited.cited()).isEqualTo("支部工作条例 11");
        assertThat(cited.printed()).isEqualTo("《中国共产党支部工作条例（试行）》");
        Clause checked = document("civil-servant-law").find("88(5)");
        assertThat(new CitedClause(document("civil-servant-law"), checked).printed())
                .isEqualTo("《中华人民共和国公务员法》第88条第(5)项");
    }

    @Test
    void aFolderWithoutClauseBookIsRefused() {
        assertThatThrownBy(() -> ClauseBook.read(Path.of("src")))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("没有这个条款目录");
    }

    private ClauseDocument document(String id) {
        return clauses.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Clause> all() {
        return clauses.documents().stream().flatMap(document -> document.clauses().stream());
    }
}
