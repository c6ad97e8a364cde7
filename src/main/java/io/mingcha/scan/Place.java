package io.mingcha.scan;

import java.io.Serializable;

/**
 * Where rows are counted: what arrives together, or fails to.
 *
 * @param unitId the unit they belong to; empty where the table's rows belong to none, or theirs is unknown
 * @param month of their own date, yyyy-MM; empty for a table without own dates
 */
public record Place(String table, String unitId, String month) implements Serializable {}
