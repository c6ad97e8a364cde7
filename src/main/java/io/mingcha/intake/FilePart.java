package io.mingcha.intake;

import io.mingcha.table.Rows;

/**
 * One table's rows in one file or sheet, read for itself: no key was compared with another.
 *
 * @param report what became of the rows
 * @param rows those without a fault of their own
 */
public record FilePart(PartReport report, Rows rows) {}
