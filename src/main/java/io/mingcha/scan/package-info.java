/** One scan from end to end: what was read, as of a date, judged by rules, with the balance that proves nothing was lost. */
@org.jspecify.annotations.NullMarked
package io.mingcha.scan;
