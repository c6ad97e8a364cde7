package io.mingcha.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.DrlMutants;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes of a made-up rule its examples notice; some they are made to miss. */
class RuleMutantsTest {
    private final RuleBook book = RuleBook.read(Path.of("src/test/resources/io/mingcha/contract/mutants"));

    @Test
    void everyConditionIsChanged() {
        Rule rule = book.rule("attendance/made-up");
        String late = "$in : clockInSeconds > workStartSeconds + limit(\"attendance/made-up.grace\") + 0";
        String bare = late.substring("$in : ".length());
        String not = "not Person(personId == $a.personId, leader == true)";
        assertThat(DrlMutants.of(rule))
                .extracting(mutant -> mutant.line() + " " + Mutant.text(mutant.original(), mutant.changed()))
                .containsExactly(
                        "8 onStaff → （去掉）",
                        "8 inForce(\"attendance/made-up\") → （去掉）",
                        "8 !amCovered || workday → （去掉）",
                        "8 !amCovered || workday → !amCovered && workday",
                        "8 !amCovered → （去掉）",
                        "8 !amCovered → amCovered",
                        "8 workday → （去掉）",
                        "9 " + late + " → （去掉）",
                        "9 " + bare + " → " + bare.replace(">", ">="),
                        "9 " + bare + " → " + bare.replace("+ 0", "+ -1"),
                        "9 " + bare + " → " + bare.replace("+ 0", "+ 1"),
                        "10 " + not + " → （去掉）",
                        "10 " + not + " → " + not.replace("not ", "exists "),
                        "10 personId == $a.personId → （去掉）",
                        "10 personId == $a.personId → personId != $a.personId",
                        "10 leader == true → （去掉）",
                        "10 leader == true → leader != true");
    }

    @Test
    void noticedOrNot() {
        List<MutantScore> scores = new ArrayList<>();
        new RuleMutants(book, book.rules(), Dictionary.shipped(), RuleCache.none(), 2).score(scores::add);
        assertThat(scores).hasSize(1);
        MutantScore score = scores.get(0);
        // Nobody in the examples is on leave, so that whether somebody is makes no difference.
        assertThat(score.survivors())
                .extracting(mutant -> mutant.file() + ":" + mutant.line() + " " + mutant.text())
                .containsExactly("rule.drl:8 !amCovered || workday → （去掉）");
        assertThat(score.equivalent().keySet()).extracting(Mutant::text).containsExactly("workday → （去掉）");
        assertThat(score.notCompiling()).extracting(Mutant::line).containsExactly(9);
        assertThat(score.faults()).containsExactly("equivalent_mutants 中的“没有这一处 → （去掉）”不是漏过的变异");
        // 17 of the DRL, the grace and the first day in force one step down and up.
        assertThat(score.killed()).isEqualTo(17 + 4 - 1 - 1 - 1);
    }
}
