package io.mingcha.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.engine.RuleFaults;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each folder below bad-rules is a good rule with one thing wrong, which its why.txt says, and must be refused for that. */
class BadRulesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TestFactory
    Stream<DynamicTest> refusesWhatIsWrong() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(RESOURCES.resolve("bad-rules"))) {
            folders = found.sorted().toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream()
                .map(folder -> dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(String.join("\n", faults(folder)))
                                .contains(Files.readString(folder.resolve("why.txt"))
                                        .strip())));
    }

    @Test
    void acceptsTheRuleThatTheyWereMadeFrom() {
        assertThat(faults(RESOURCES.resolve("good-rules"))).isEmpty();
    }

    private static List<String> faults(Path folder) {
        try {
            RuleBook book = RuleBook.read(folder);
            RuleContract contract = new RuleContract(book, book.rules(), Dictionary.withLedger(), RuleCache.none());
            List<RuleCheck> folders =
                    book.rules().stream().map(contract::checkFolder).toList();
            if (folders.stream().anyMatch(check -> !check.holds())) {
                return folders.stream()
                        .flatMap(check -> check.faults().stream())
                        .toList();
            }
            return book.rules().stream()
                    .flatMap(rule -> contract.checks(rule).stream())
                    .flatMap(check -> check.faults().stream())
                    .toList();
        } catch (RuleFault | RuleFaults e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
