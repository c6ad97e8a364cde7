package io.mingcha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clause book refuses, and how a citation finds its clauses. */
class ClauseFaultsTest {
    private static final String LATE =
            "{number: 六.17, subject: 迟到, status: rule, verified: true, rules: [attendance/late-arrival]}";

    @TempDir
    private Path rules;

    @BeforeEach
    void aRule() throws IOException {
        basis("\"003§六.17\"");
    }

    @Test
    void citationAndClauseThatAgreeAreFine() throws IOException {
        document("003", LATE);
        assertThatCode(this::check).doesNotThrowAnyException();
        assertThat(read().listedButMissing(RuleBook.read(rules))).isEmpty();
    }

    @Test
    void unknownStatusIsRefused() throws IOException {
        document("003", LATE.replace("status: rule", "status: mostly"));
        refused("不认识的状态 mostly");
    }

    @Test
    void aClauseListedTwiceIsRefused() throws IOException {
        document("003", LATE, LATE);
        refused("条款 六.17 列了两次");
    }

    @Test
    void aRuleListedTwiceInAClauseIsRefused() throws IOException {
        document(
                "003", LATE.replace("[attendance/late-arrival]", "[attendance/late-arrival, attendance/late-arrival]"));
        refused("有重复");
    }

    @Test
    void anItemListedTwiceIsRefused() throws IOException {
        document(
                "003",
                LATE.replace("}", ", items: [ATT-01]}"),
                "{number: 六.18, subject: 其他, status: manual, verified: true, by_hand: {ATT-01: 看不到}, note: 靠人评}");
        refused("事项 ATT-01 列了两次");
    }

    @Test
    void twoDocumentsOfOneNameAreRefused() throws IOException {
        document("003", LATE);
        Files.writeString(
                rules.resolve("basis/004.yaml"),
                Files.readString(rules.resolve("basis/003.yaml")).replace("六.17", "六.18"));
        refused("名称 003 已由 003 使用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: manual, note: 靠人评", "status: mechanism, note: 组织安排"})
    void rulesOnAClauseThatNoRuleWatchesAreRefused(String status) throws IOException {
        document("003", LATE.replace("status: rule", status));
        refused("列出了规则，状态却说没有");
    }

    @Test
    void aWatchedClauseWithoutRuleIsRefused() throws IOException {
        document("003", LATE.replace(", rules: [attendance/late-arrival]", ""));
        refused("状态说有规则，却没有列出");
    }

    @Test
    void whatIsNotWhollyARuleMustSayWhy() throws IOException {
        document("003", LATE.replace("status: rule", "status: partly-under"));
        refused("缺少 note");
    }

    @Test
    void coveredItemsOfAClauseByHandAreRefused() throws IOException {
        document("003", "{number: 六.18, subject: 其他, status: manual, verified: true, items: [ATT-01], note: 靠人评}");
        refused("by_hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified: yes", "verified: 1", "verified: \"true\""})
    void verifiedIsTrueOrFalse(String verified) throws IOException {
        document("003", LATE.replace("verified: true", verified));
        refused("应为 true 或 false");
    }

    @Test
    void unknownKeysAreRefused() throws IOException {
        document("003", LATE.replace("}", ", remark: 无}"));
        refused("不认识的项 remark");
    }

    @Test
    void aCitationThatItsClauseDoesNotAnswerIsRefused() throws IOException {
        document("003", LATE.replace("late-arrival", "early-leave"));
        unchecked("attendance/late-arrival 引用了“003§六.17”，那里没有列出它");
    }

    @Test
    void aClauseThatItsRuleDoesNotCiteIsRefused() throws IOException {
        document("003", LATE, LATE.replace("六.17", "六.18"));
        unchecked("003§六.18 列出了 attendance/late-arrival，该规则没有引用它");
    }

    @Test
    void aCitationOfNoClauseIsRefused() throws IOException {
        document("003", LATE.replace("六.17", "六.1"));
        unchecked("引用的“003§六.17”没有这样的条款");
    }

    @Test
    void aCitationOfNoDocumentIsRefused() throws IOException {
        document("00", LATE);
        unchecked("“003§六.17”不是条款目录里的文件");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"003§六.17\"                | 六.17",
                "\"003§六.16-18\"             | 六.16 六.17 六.18",
                "\"003§六.17, 18\"            | 六.17 六.18",
                "\"003§三(四), §六.17\"       | 三(四) 六.17",
                "\"003§二(六)\"               | 二(六)1 二(六)2",
                "\"003§二(六)2\", \"003§六.1\"| 二(六)2 六.1",
                "\"003\"                      | 六.17 59(17) 5 7",
                "\"003 59(17)\"               | 59(17)",
                "\"003 5, 7\"                 | 5 7",
                "\"003 5、7\"                 | 5 7",
                "\"003§六.17 迟到\"           | 六.17",
            })
    void citationsFindTheirClauses(String basis, String numbers) throws IOException {
        basis(basis);
        document(
                "003",
                Arrays.stream(numbers.split(" "))
                        .map(number -> LATE.replace("六.17", "\"" + number + "\""))
                        .toArray(String[]::new));
        assertThatCode(this::check).doesNotThrowAnyException();
        assertThat(read().clausesOf(RuleBook.read(rules).rule("attendance/late-arrival")))
                .extracting(cited -> cited.clause().number())
                .containsExactly(numbers.split(" "));
    }

    @Test
    void aWordMustBeOfTheSubject() throws IOException {
        basis("\"003§六.17 早退\"");
        document("003", LATE);
        unchecked("没有这样的条款");
    }

    @Test
    void theLongestNameIsTheDocument() throws IOException {
        basis("\"003 2025 5\"");
        document("003", LATE.replace("六.17", "\"5\"").replace("late-arrival", "other"));
        Files.writeString(
                rules.resolve("basis/new.yaml"),
                "title: 新\nedition: 2025\ncited_as: [\"003 2025\"]\nclauses: [" + LATE.replace("六.17", "\"5\"")
                        + "]\n");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void basis(String basis) throws IOException {
        Path folder = Files.createDirectories(rules.resolve("attendance/late-arrival"));
        String shipped = Files.readString(Path.of("rules/attendance/late-arrival/rule.yaml"));
        Files.writeString(folder.resolve("rule.yaml"), shipped.replaceFirst("basis: .*", "basis: [" + basis + "]"));
        Files.copy(
                Path.of("rules/attendance/late-arrival/rule.drl"),
                folder.resolve("rule.drl"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void document(String name, String... clauses) throws IOException {
        Files.createDirectories(rules.resolve("basis"));
        Files.writeString(
                rules.resolve("basis/" + name + ".yaml"),
                "title: 方案\nedition: 随方案印发\ncited_as: [\"" + name + "\"]\nclauses:\n    - "
                        + String.join("\n    - ", clauses) + "\n");
    }

    private ClauseBook read() {
        return ClauseBook.read(rules);
    }

    private void check() {
        read().check(RuleBook.read(rules));
    }

    private void refused(String why) {
        assertThatThrownBy(this::read).isInstanceOf(RuleFault.class).hasMessageContaining(why);
    }

    private void unchecked(String why) {
        assertThatThrownBy(this::check).isInstanceOf(RuleFault.class).hasMessageContaining(why);
    }
}
