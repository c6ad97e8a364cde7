package io.mingcha.intake;

/**
 * Where the rows of a part lie that is kept by itself.
 *
 * @param name what names the part
 * @param hash of the content of its file
 * @param first its first row among those of the table
 * @param end behind its last row
 */
public record KeptRange(String table, String name, String hash, int first, int end) {}
