package io.mingcha.notice;

/**
 * An entry of a form.
 *
 * @param value lines separated by line feeds; blank lines leave room for handwriting
 */
public record FormRow(String label, String value) {}
