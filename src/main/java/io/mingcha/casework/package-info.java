/**
 * The life of a case in the rectification ledger: who may do what next, by when, and what excuses. It knows no store, no
 * clock and no screen; what it decides on is handed to it.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.casework;
