package io.mingcha.intake;

import java.io.Serializable;

/**
 * A row that was not accepted, by its first fault in the order of the table's columns.
 *
 * @param row where the row stands in its file, from 1: the line it starts on, the sheet's row, or the place in the array
 * @param column the canonical name; several joined by {@code ;} for a key; empty where the row as a whole is at fault
 * @param value the text of the cell, of the key's cells or of the whole row, at most 200 characters of it
 * @param reason a Chinese sentence
 */
public record Rejected(String file, String table, int row, String column, String value, String reason)
        implements Serializable {}
