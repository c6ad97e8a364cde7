package io.mingcha.rule;

/** What a finding amounts to when nothing speaks for less. */
public record Judgement(Severity severity, Grade grade, Ladder ladder) {}
