package io.mingcha.ledger;

import java.util.Locale;

/** What an event says. A kind once written is never renamed or removed: old logs carry it. */
public enum EventKind {
    /** A scan was entered; body: as-of, rules, counts, what changed in the feeds. */
    SCANNED("扫描"),
    /** A finding became a case; body: finding, places, linked_to. */
    OPENED("立案"),
    /** A known finding differs from before; body: finding, places, changed. */
    UPDATED("更新"),
    /** A finding is gone since the records were corrected; body: reason. */
    WITHDRAWN("撤销"),
    /** A withdrawn finding is there again; body: finding, places. */
    REINSTATED("恢复"),
    /** A finding is gone and the scan cannot tell why; body: reason. */
    UNCHECKED("未复核"),
    /** A finding that could not be checked is there again. */
    SEEN("复见"),
    /** A matter that can end has ended; body: as_of. */
    ENDED("事项已结束"),
    /** A person moved the case from one state to another; body: from, to, reason. */
    TRANSITION("流转"),
    /** A period was balanced and is closed for later entries; body: period, lines. */
    RECONCILED("对账"),
    /** A person entered a case; body as of one that a scan opened, and source. */
    ENTERED("登记"),
    /** The subject stated or explained something; body: number, text, stated_on, answer_by. */
    REPLIED("申辩"),
    /** A reply was answered; body: number, accepted, text. */
    ANSWERED("答复"),
    /** A file was attached; body: sha256, size, name, purpose, dated_on. */
    ATTACHED("附件"),
    /** An exception was approved; body: id, person_id, rule, from, to, reason, applicant_id. */
    WAIVED("报备"),
    /** An exception was taken back; body: id, reason. */
    WAIVER_ENDED("撤回报备"),
    /** Who heads which unit, or which days are workdays, changed in the office's own tables; body: units, days. */
    SITE_LISTED("单位名册"),
    /** What a scan's rules looked at and flagged; body: as_of, rules. Written no more: a scan's own line says it. */
    FIGURES("扫描数量"),
    /** A notice was drafted; body: draft, kind, cases, document. */
    NOTICE_DRAFTED("起草文书"),
    /** A draft got its number and is fixed; body: draft, series, year, no, number, document, files. */
    NOTICE_ISSUED("签发文书"),
    /** A draft was thrown away or a number declared void; body: draft, reason. */
    NOTICE_VOIDED("作废文书"),
    /** A rule with figures out of the ordinary may be acted on; body: rule, figures, reason. */
    HOLD_RELEASED("放行");

    private final String chinese;

    EventKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that the store carries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
