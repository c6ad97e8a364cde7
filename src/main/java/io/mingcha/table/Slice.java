package io.mingcha.table;

import java.io.Serializable;

/**
 * Some rows of one source as bytes, to be sent elsewhere.
 *
 * @param table the canonical name
 * @param source the number of the source that the rows came from; sources have numbers in the order they are read
 * @param first where the first row stands in its source; 0 for a slice of none
 * @param size how many rows there are
 * @param bytes the rows, column by column
 */
public record Slice(String table, int source, int first, int size, byte[] bytes) implements Serializable {}
