package io.mingcha.scan;

import io.mingcha.intake.FileBalance;

/**
 * The balance of a table in a file: rows = accepted + repeated + rejected; accepted = after as-of + taking part.
 *
 * @param afterAsOf the accepted rows whose own date is after as-of
 */
public record TableBalance(FileBalance file, long afterAsOf) {}
