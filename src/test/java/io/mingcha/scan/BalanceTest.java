package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.fact.GroupBalance;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.Rejected;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counts that do not agree must never pass for a scan. */
class BalanceTest {
    private static List<String> faults(
            FileBalance file, long afterAsOf, int kept, int rejected, GroupBalance... scopes) {
        Rows rows = new Rows(Dictionary.shipped().table("units"));
        rows.addFile(new SourceFile("单位.csv", Set.of()));
        for (int i = 0; i < kept; i++) {
            rows.add(new long[] {0, 0, Rows.BLANK, Rows.BLANK}, i + 2);
        }
        List<Rejected> listed = java.util.Collections.nCopies(rejected, new Rejected("单位.csv", "units", 2, "", "", ""));
        IntakeResult intake = new IntakeResult(
                new Dataset(Map.of("units", rows)), List.of(file), listed, List.of(), Set.of(), List.of(), List.of());
        return Balance.faults(new ScanResult(
                LocalDate.EPOCH,
                intake,
                List.of(new TableBalance(file, afterAsOf)),
                List.of(scopes),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static FileBalance file(long rows, long accepted, long repeated, long rejected) {
        return new FileBalance("单位.csv", "units", "UTF-8", rows, accepted, repeated, rejected);
    }

    @Test
    void whatAgreesHasNoFault() {
        assertThat(faults(file(6, 3, 1, 2), 3, 3, 2, new GroupBalance("UNIT", "units", 3, 2, 1)))
                .isEmpty();
    }

    @Test
    void eachDisagreementIsTold() {
        assertThat(faults(file(7, 3, 1, 2), 0, 3, 2)).containsExactly("单位.csv（units）读到 7 行，而接受 3、重复 1、拒绝 2");
        assertThat(faults(file(6, 3, 1, 2), 4, 3, 2)).containsExactly("单位.csv（units）接受 3 行，而截止日后 4 行");
        assertThat(faults(file(6, 3, 1, 2), 0, 2, 2)).containsExactly("表 units 接受 3 行，而实际留存 2 行");
        assertThat(faults(file(6, 3, 1, 2), 0, 3, 1)).containsExactly("拒绝 2 行，而列出 1 行");
        assertThat(faults(file(6, 3, 1, 2), 0, 3, 2, new GroupBalance("UNIT", "units", 3, 1, 1)))
                .containsExactly("表 units 参与 3 行，而分组 1 行、无归属 1 行");
    }
}
