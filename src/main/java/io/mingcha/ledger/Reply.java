package io.mingcha.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a subject stated and explained.
 *
 * @param number from 1 within its case
 * @param statedOn when it was made, as whoever entered it said
 * @param answerBy the last day in time to answer it
 * @param answeredOn null while it has no answer
 * @param accepted whether the answer follows it; null while it has none
 */
public record Reply(
        long number,
        LocalDate statedOn,
        LocalDate answerBy,
        @Nullable LocalDate answeredOn,
        @Nullable Boolean accepted) {}
