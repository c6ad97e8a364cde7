package io.mingcha.part;

import java.io.Serializable;

/**
 * A row whose key an earlier row has.
 *
 * @param source the number of the row's source
 * @param row where it stands in its source
 * @param repeats whether it equals the earlier row in every column; else the two contradict each other
 * @param earlierSource the number of the earlier row's source
 * @param earlierRow where that stands in its source
 */
public record Contradiction(int source, int row, boolean repeats, int earlierSource, int earlierRow)
        implements Serializable {}
