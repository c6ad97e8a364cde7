package io.mingcha.intake;

/**
 * Why a record as a whole is no row.
 *
 * @param value what is shown of the record
 * @param reason a Chinese sentence
 */
record RowFault(String value, String reason) {}
