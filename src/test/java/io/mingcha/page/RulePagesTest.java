package io.mingcha.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that ship say what the rules do now. */
class RulePagesTest {
    private static final Path RULES = Path.of("rules");

    private final RuleBook book = RuleBook.read(RULES);
    private final Map<Path, String> pages = RulePages.of(book, Dictionary.withLedger());

    @Test
    void noPageIsStale() throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            if (!Files.exists(page.getKey()) || !Files.readString(page.getKey()).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        assertThat(stale).as("run mingcha rules pages").isEmpty();
    }

    @Test
    void everyPageIsOfARule() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            assertThat(files.filter(file -> file.endsWith("README.md")))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    @Test
    void everyPageSaysWhatAReaderMustKnow() {
        for (Rule rule : book.rules()) {
            assertThat(pages.get(book.folder(rule).resolve("README.md")))
                    .as(rule.id())
                    .contains("## 查什么", "## 依据", "## 程度与处置", "## 看不到什么", "**会列出：", "**不会列出：")
                    .contains("待核实的线索", "有权陈述申辩")
                    .doesNotContain("违纪行为", "违法")
                    .doesNotContainPattern("\\{[a-z_]+}");
        }
    }

    @Test
    void everyClauseOfARuleIsOnItsPage() {
        String page = pages.get(RULES.resolve("reception/no-letter/README.md"));
        assertThat(page).contains("《党政机关国内公务接待管理规定》 | 5 |", "| 7 |", "2013-12-01 起");
    }

    @Test
    void linksLeadSomewhere() {
        pages.forEach((file, text) -> Pattern.compile("]\\(([^)#]+)\\)")
                .matcher(text)
                .results()
                .forEach(link -> assertThat(file.resolveSibling(link.group(1)).normalize())
                        .as(file + " " + link.group(1))
                        .exists()));
    }
}
