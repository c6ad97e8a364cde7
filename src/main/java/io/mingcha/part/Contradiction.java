package io.mingcha.part;

import java.io.Serializable;

/**
 * A row whose key another row has, an earlier one where the sources have an order.
 *
 * @param source the number of the row's source
 * @param row where it stands in its source
 * @param repeats whether it equals the other row in every column; else the two contradict each other
 * @param otherSource the number of the other row's source
 * @param otherRow where that stands in its source
 */
public record Contradiction(int source, int row, boolean repeats, int otherSource, int otherRow)
        implements Serializable {}
