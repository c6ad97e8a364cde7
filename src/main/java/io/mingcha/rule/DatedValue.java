package io.mingcha.rule;

import java.io.Serializable;
import java.time.LocalDate;

/** A value and the first day it holds. */
public record DatedValue(LocalDate from, long value) implements Serializable {}
