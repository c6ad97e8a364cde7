package io.mingcha.notice;

/** Who reads a kind of notice, which decides whose names it may hold. */
enum Reader {
    /** The subject alone. */
    SUBJECT,
    /** The subject's own unit. */
    OWN_UNIT,
    /** Anybody else: no names. */
    OTHERS;

    static Reader of(NoticeKind kind) {
        return switch (kind) {
            case REMINDER, INTERVIEW, CLEARANCE -> SUBJECT;
            case RECTIFICATION, SUPERVISION -> OWN_UNIT;
            case CIRCULAR, HANDOVER -> OTHERS;
        };
    }
}
