package io.mingcha.engine;

/**
 * A condition that a row did not meet.
 *
 * @param text the condition as the rule's text has it
 * @param words what stood against it, in Chinese, with the row's values
 * @param gap how far the row was from meeting it; 0 where that is no number
 */
public record Unmet(String text, String words, long gap) {}
