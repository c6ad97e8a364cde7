package io.mingcha.notice;

/**
 * A row of the evidence annex: enough to find the record again and to see that it was not changed, without repeating it.
 *
 * @param no from 1
 * @param caseId the case in the ledger
 * @param record the table's Chinese name and the record's key, or the counted finding's id
 * @param source file and row below the data folder
 * @param hash the first {@link EvidenceHash#SHOWN_DIGITS} hexadecimal digits of the evidence's SHA-256
 */
public record EvidenceRow(int no, String caseId, String record, String source, String hash) {}
