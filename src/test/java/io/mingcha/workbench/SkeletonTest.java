package io.mingcha.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mingcha.contract.Mutant;
import io.mingcha.contract.MutantScore;
import io.mingcha.contract.RuleCheck;
import io.mingcha.contract.RuleContract;
import io.mingcha.contract.RuleMutants;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every skeleton in every scope passes its own examples, and would not with its figure a step lower or higher. */
class SkeletonTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> passesItsOwnExamples() throws IOException {
        RuleBook book = RuleBook.read(written());
        assertThat(book.rules()).hasSizeGreaterThanOrEqualTo(15);
        RuleContract contract = new RuleContract(book, book.rules(), Dictionary.shipped(), RuleCache.none());
        return book.rules().stream()
                .map(rule -> dynamicTest(
                        rule.id(),
                        () -> assertThat(contract.checks(rule))
                                .allSatisfy(check -> assertThat(check.faults()).isEmpty())
                                .extracting(RuleCheck::name)
                                .containsExactly("规则目录", "刚好超出", "恰在限内", "参数")));
    }

    @Test
    void aLimitThatIsMovedByAStepIsNoticed() throws IOException {
        RuleBook book = RuleBook.read(written());
        List<MutantScore> scores = new ArrayList<>();
        new RuleMutants(book, book.rules(), Dictionary.shipped(), RuleCache.none(), 1).score(scores::add);
        assertThat(scores).hasSameSizeAs(book.rules());
        assertThat(scores).flatExtracting(MutantScore::faults).isEmpty();
        assertThat(scores)
                .flatExtracting(MutantScore::survivors)
                .extracting(Mutant::file)
                .doesNotContain("rule.yaml");
    }

    private Path written() throws IOException {
        for (Skeleton skeleton : Skeleton.shipped().values()) {
            for (Scope scope : skeleton.scopes()) {
                String id = "sample/" + skeleton.table().replace('_', '-') + "-"
                        + scope.name().toLowerCase(Locale.ROOT);
                Path rule = Files.createDirectories(folder.resolve(id));
                for (Map.Entry<String, String> file :
                        skeleton.files(id, "样本：“甲”\"乙\"", scope).entrySet()) {
                    Files.writeString(rule.resolve(file.getKey()), file.getValue());
                }
            }
        }
        return folder;
    }
}
