package io.mingcha.casework;

import io.mingcha.ledger.CaseState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is counted of a period: what happened in it, or how things stood at the end of its last day. */
public enum Happening {
    NEW("新增", "期内记入台账的事项，包括人工登记和反弹另立的；接收原台账的以接收之日为准"),
    CLOSED("销号", "期内销号的事项；接收原台账时已销号的，以原销号日为准"),
    OVERDUE("超期", "期末仍在整改、已过时限的，或期末待复查、报请复查时已过时限的事项"),
    WITHDRAWN("撤销", "期内因原始记录更正而撤销的事项"),
    CLEARED("不属实", "期内核实为不属实（澄清）的事项"),
    EXCUSED("容错免责", "期内经审批容错免责的事项"),
    OPEN("未办结", "期末尚未办结的事项，不论何时记入"),
    STANDING("新增未否定", "期内新增，期末既未撤销，也未核实为不属实的事项");

    private final String chinese;
    private final String meaning;

    Happening(String chinese, String meaning) {
        this.chinese = chinese;
        this.meaning = meaning;
    }

    public String chinese() {
        return chinese;
    }

    /** What exactly is counted, in Chinese. */
    public String meaning() {
        return meaning;
    }

    /** The happening of that word; null where there is none. */
    public static @Nullable Happening find(String word) {
        for (Happening happening : values()) {
            if (happening.chinese.equals(word) || happening.name().equalsIgnoreCase(word)) {
                return happening;
            }
        }
        return null;
    }

    /** Whether it is true of a case in a period, whose first and last days are counted in. */
    public boolean holds(CasePast past, LocalDate from, LocalDate to) {
        CasePast.Moment end = past.at(to);
        return switch (this) {
            case NEW -> past.openedIn(from, to);
            case CLOSED -> past.came(CaseState.CLOSED, from, to);
            case WITHDRAWN -> past.came(CaseState.WITHDRAWN, from, to);
            case CLEARED -> past.came(CaseState.CLEARED, from, to);
            case EXCUSED -> past.came(CaseState.EXCUSED, from, to);
            case OVERDUE -> end != null && end.overdue(to);
            case OPEN -> end != null && end.state().open();
            case STANDING ->
                end != null
                        && past.openedIn(from, to)
                        && end.state() != CaseState.WITHDRAWN
                        && end.state() != CaseState.CLEARED;
        };
    }
}
