/** Mingcha 明察: reads an office's records as facts, lets rules judge them, reports leads that a person must verify. */
@org.jspecify.annotations.NullMarked
package io.mingcha;
