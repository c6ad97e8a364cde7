package io.mingcha.rule;

import java.time.LocalDate;

/** A value and the first day it holds. */
public record DatedValue(LocalDate from, long value) {}
