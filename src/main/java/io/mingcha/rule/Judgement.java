package io.mingcha.rule;

import java.io.Serializable;

/**
 * What a finding amounts to when nothing speaks for less.
 *
 * @param when in which case, in Chinese with figures in braces; empty for the rule's own case
 */
public record Judgement(Severity severity, Grade grade, Ladder ladder, String when) implements Serializable {}
