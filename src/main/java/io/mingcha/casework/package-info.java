/**
 * The life of a case in the rectification ledger: who may do what next, by when, and what excuses. It decides on what the
 * ledger says and records what was done; it knows no SQL, no clock and no screen.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.casework;
