package io.mingcha.source;

import java.time.LocalDate;

/** A person and a day. */
record PersonDay(String person, LocalDate date) {}
