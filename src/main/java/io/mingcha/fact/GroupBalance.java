package io.mingcha.fact;

import java.io.Serializable;

/**
 * What became of the rows of one table in one scope: rows = distinct rows in groups + rows without a key.
 *
 * @param rows the rows that take part
 * @param grouped those that lie in a group
 * @param withoutKey those that name no key of the scope
 */
public record GroupBalance(String scope, String table, int rows, int grouped, int withoutKey) implements Serializable {}
