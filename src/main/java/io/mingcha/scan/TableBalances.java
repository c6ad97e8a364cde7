package io.mingcha.scan;

import io.mingcha.fact.Office;
import io.mingcha.fact.View;
import io.mingcha.intake.FileBalance;
import io.mingcha.intake.IntakeResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, file by file, the rows that lie after as-of. */
final class TableBalances {
    private TableBalances() {}

    static List<TableBalance> of(IntakeResult intake, Office office) {
        Map<String, Map<String, Long>> afterByTable = new HashMap<>();
        List<TableBalance> balances = new ArrayList<>();
        for (FileBalance file : intake.balance()) {
            Map<String, Long> after =
                    afterByTable.computeIfAbsent(file.table(), table -> afterByFile(office.view(table)));
            balances.add(new TableBalance(file, after.getOrDefault(file.file(), 0L)));
        }
        return balances;
    }

    /** The rows of a table after as-of, by file. */
    static Map<String, Long> afterByFile(@org.jspecify.annotations.Nullable View view) {
        Map<String, Long> after = new HashMap<>();
        if (view != null) {
            for (int row = 0; row < view.size(); row++) {
                if (!view.takesPart(row)) {
                    after.merge(view.rows().file(row).path(), 1L, Long::sum);
                }
            }
        }
        return after;
    }
}
