/**
 * The ledger of cases: an append-only log of events in a hash chain, and tables derived from it. The only package that
 * knows SQL.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.ledger;
