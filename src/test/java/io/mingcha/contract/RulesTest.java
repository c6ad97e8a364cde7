package io.mingcha.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every rule that ships finds exactly what its examples say: the same code as {@code mingcha rules test}. */
class RulesTest {
    private final RuleBook book = RuleBook.read(Path.of("rules"));

    @TestFactory
    Stream<DynamicNode> examples() {
        RuleContract contract = new RuleContract(book, book.rules(), Dictionary.withLedger(), RuleCache.none());
        return book.rules().stream().map(rule -> dynamicContainer(rule.id(), tests(contract, rule)));
    }

    private static Stream<DynamicNode> tests(RuleContract contract, Rule rule) {
        Stream<DynamicNode> folder = Stream.of(dynamicTest(
                RuleCheck.FOLDER,
                () -> assertThat(contract.checkFolder(rule).faults()).isEmpty()));
        Stream<DynamicNode> cases = examples(contract, rule).stream()
                .map(example -> dynamicTest(
                        example.name(),
                        () -> assertThat(contract.check(rule, example).faults()).isEmpty()));
        Stream<DynamicNode> figures = Stream.of(dynamicTest(
                RuleCheck.FIGURES,
                () -> assertThat(contract.checkFigures(rule).faults()).isEmpty()));
        return Stream.of(folder, cases, figures).flatMap(nodes -> nodes);
    }

    private static List<Example> examples(RuleContract contract, Rule rule) {
        try {
            return contract.examples(rule);
        } catch (RuleFault e) {
            // The test of the folder says so.
            return List.of();
        }
    }
}
