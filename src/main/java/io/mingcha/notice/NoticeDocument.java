package io.mingcha.notice;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A notice, ready to be set. It holds what its reader will read and nothing of how that is set.
 *
 * @param office the issuing office's full name
 * @param number such as 青政服函〔2026〕12号; null for a draft
 * @param addressee who it is sent to, without the colon; empty for a form
 * @param form the entries of a form; empty for a letter or a document
 * @param body the text, in a form what stands below the table
 * @param contact whom to answer and how
 * @param annexTitle the title of the evidence annex
 * @param evidence empty where there is no annex
 * @param date as written, 2026年1月5日; null for a draft
 * @param copies who gets a copy; empty for none
 */
public record NoticeDocument(
        NoticeKind kind,
        String office,
        @Nullable String number,
        String title,
        String addressee,
        List<FormRow> form,
        List<Paragraph> body,
        String contact,
        String annexTitle,
        List<EvidenceRow> evidence,
        @Nullable String date,
        List<String> copies) {
    /** Where the number of a draft will stand. */
    public static final String NO_NUMBER = "（草稿，未编号）";

    /** Where the date of a draft will stand. */
    public static final String NO_DATE = "　　　年　月　日";

    /** What every page of a draft says. */
    public static final String DRAFT = "草稿·待审签·不得外发";

    /** Whether it waits for its number. */
    public boolean draft() {
        return number == null;
    }

    /** This notice with the number and the date that issuing gives it. */
    public NoticeDocument issued(String newNumber, String newDate) {
        return new NoticeDocument(
                kind, office, newNumber, title, addressee, form, body, contact, annexTitle, evidence, newDate, copies);
    }

    public String numberShown() {
        return number == null ? NO_NUMBER : number;
    }

    public String dateShown() {
        return date == null ? NO_DATE : date;
    }

    /** The line of the foot of a document that names who gets a copy; empty where nobody does. */
    public String copiesShown() {
        return copies.isEmpty() ? "" : "抄送：" + String.join("，", copies) + "。";
    }

    public String printedOn() {
        return dateShown() + "印发";
    }

    /** This notice with other words for the office, the number and the copies, which stand at fixed places. */
    NoticeDocument with(UnaryOperator<String> shown) {
        return new NoticeDocument(
                kind,
                shown.apply(office),
                number == null ? null : shown.apply(number),
                title,
                addressee,
                form,
                body,
                contact,
                annexTitle,
                evidence,
                date,
                copies.stream().map(shown).toList());
    }

    /** Which pages carry besides their text; empty for an issued notice. */
    public String draftMark() {
        return draft() ? DRAFT : "";
    }
}
