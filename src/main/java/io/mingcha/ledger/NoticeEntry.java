package io.mingcha.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the ledger keeps it.
 *
 * @param draft its name from the first, D1, D2, …
 * @param kind the code of its kind
 * @param number such as 青政服函〔2026〕12号; null for a draft
 * @param voidReason why it is void; null where it is not
 */
public record NoticeEntry(
        String draft,
        String kind,
        NoticeState state,
        String draftedBy,
        LocalDate draftedOn,
        long draftedSeq,
        @Nullable String series,
        int year,
        long no,
        @Nullable String number,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        long issuedSeq,
        @Nullable String voidReason) {}
