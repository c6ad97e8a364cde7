package io.mingcha.notice;

/** A paragraph of the body, plain text with its numbering written out. */
public record Paragraph(Level level, String text) {}
