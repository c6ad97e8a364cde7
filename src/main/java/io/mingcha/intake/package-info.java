/**
 * Reads a folder of files into typed rows. Every row read ends as accepted, a repeat, or rejected with file, row, column,
 * value and reason; a file that cannot be read at all stops the reading. The rules are in {@code tables.yaml} of
 * {@link io.mingcha.dictionary}; nothing here knows a table by name but the two that excuse an absence.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.intake;
