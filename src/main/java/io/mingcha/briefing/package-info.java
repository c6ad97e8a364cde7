/** Short reports of the ledger for those above: the figures of a period, and how the ledger stands. */
@org.jspecify.annotations.NullMarked
package io.mingcha.briefing;
