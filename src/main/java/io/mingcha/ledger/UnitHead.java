package io.mingcha.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A unit and who heads it, as the last scan's tables said.
 *
 * @param headId null where the units table names nobody
 * @param headName null where the persons table lacks him
 */
public record UnitHead(
        String unitId,
        @Nullable String name,
        @Nullable String headId,
        @Nullable String headName) {}
