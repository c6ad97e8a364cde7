package io.mingcha.notice;

import io.mingcha.rule.Ladder;
import java.util.Locale;
import java.util.Optional;

/** The notices an office sends, mildest first. None of them is a disciplinary penalty. */
public enum NoticeKind {
    REMINDER("谈话提醒函", NoticeFormat.LETTER),
    RECTIFICATION("责令整改通知书", NoticeFormat.DOCUMENT),
    SUPERVISION("督办单", NoticeFormat.FORM),
    INTERVIEW("约谈通知书", NoticeFormat.LETTER),
    CIRCULAR("通报", NoticeFormat.DOCUMENT),
    HANDOVER("问题线索移交单", NoticeFormat.FORM),
    CLEARANCE("澄清说明", NoticeFormat.LETTER);

    private final String chinese;
    private final NoticeFormat format;

    NoticeKind(String chinese, NoticeFormat format) {
        this.chinese = chinese;
        this.format = format;
    }

    public String chinese() {
        return chinese;
    }

    public NoticeFormat format() {
        return format;
    }

    /** The word that files carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static NoticeKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The notice that a step of the ladder leads to; none where nothing is sent (F0) or a person must choose (Fx). */
    public static Optional<NoticeKind> of(Ladder step) {
        return switch (step) {
            case F0, FX -> Optional.empty();
            case F1 -> Optional.of(REMINDER);
            case F2 -> Optional.of(RECTIFICATION);
            case F3 -> Optional.of(INTERVIEW);
            case F4, F5 -> Optional.of(HANDOVER);
        };
    }
}
