package io.mingcha.scan;

import io.mingcha.fact.GroupBalance;
import io.mingcha.intake.FileBalance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The proof that no row was lost: counts that were taken apart from each other must agree. */
public final class Balance {
    private Balance() {}

    /** Every disagreement as a Chinese sentence; empty where all agrees. */
    public static List<String> faults(ScanResult result) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> accepted = new HashMap<>();
        long rejected = 0;
        for (TableBalance balance : result.balance()) {
            FileBalance file = balance.file();
            if (file.rows() != file.accepted() + file.repeated() + file.rejected()) {
                faults.add("%s（%s）读到 %d 行，而接受 %d、重复 %d、拒绝 %d"
                        .formatted(
                                file.file(),
                                file.table(),
                                file.rows(),
                                file.accepted(),
                                file.repeated(),
                                file.rejected()));
            }
            if (balance.afterAsOf() > file.accepted()) {
                faults.add("%s（%s）接受 %d 行，而截止日后 %d 行"
                        .formatted(file.file(), file.table(), file.accepted(), balance.afterAsOf()));
            }
            accepted.merge(file.table(), file.accepted(), Long::sum);
            rejected += file.rejected();
        }
        accepted.forEach((table, rows) -> {
            long size = result.seen().kept(table);
            if (size != rows) {
                faults.add("表 %s 接受 %d 行，而实际留存 %d 行".formatted(table, rows, size));
            }
        });
        if (rejected != result.intake().rejected().size()) {
            faults.add("拒绝 %d 行，而列出 %d 行"
                    .formatted(rejected, result.intake().rejected().size()));
        }
        for (GroupBalance scope : result.scopes()) {
            if (scope.rows() != scope.grouped() + scope.withoutKey()) {
                faults.add("表 %s 参与 %d 行，而分组 %d 行、无归属 %d 行"
                        .formatted(scope.table(), scope.rows(), scope.grouped(), scope.withoutKey()));
            }
        }
        return faults;
    }
}
