package io.mingcha.source;

import io.mingcha.source.Vocabulary.Kind;
import java.time.LocalDateTime;

/**
 * A time that an approval speaks of.
 *
 * @param byClock whether it is told by the clock; else by days and half days, whatever the shift
 */
record Span(Kind kind, LocalDateTime start, LocalDateTime end, boolean byClock) {}
