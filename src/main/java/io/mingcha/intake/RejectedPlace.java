package io.mingcha.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a rejected row would have counted, as far as it can be told.
 *
 * @param owners the ids by which it belongs to a unit, by column; without a cell that is blank or cannot be read
 * @param ownDate the date it would have been judged by; null where it cannot be told
 */
public record RejectedPlace(
        String table, Map<String, String> owners, @Nullable LocalDate ownDate) implements Serializable {
    public RejectedPlace {
        owners = Map.copyOf(owners);
    }
}
