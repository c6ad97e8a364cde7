package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receptions that take no part because they are dated after as-of, by unit. */
final class ComingReceptions {
    private final Map<String, List<ComingReception>> byUnit = new HashMap<>();

    /** @param receptions null where the table is absent */
    ComingReceptions(@Nullable View receptions) {
        if (receptions == null) {
            return;
        }
        Column receptionId = receptions.column("reception_id");
        Column unitId = receptions.column("unit_id");
        for (int row = 0; row < receptions.size(); row++) {
            if (!receptions.takesPart(row)) {
                String unit = receptions.required(unitId, row);
                byUnit.computeIfAbsent(unit, id -> new ArrayList<>())
                        .add(new ComingReception(
                                new Row(receptions, row), receptions.required(receptionId, row), unit));
            }
        }
    }

    List<ComingReception> of(String unitId) {
        return byUnit.getOrDefault(unitId, List.of());
    }
}
