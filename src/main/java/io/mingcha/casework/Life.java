package io.mingcha.casework;

import static io.mingcha.casework.Action.CLEAR;
import static io.mingcha.casework.Action.CLOSE;
import static io.mingcha.casework.Action.CONFIRM;
import static io.mingcha.casework.Action.EXCUSE;
import static io.mingcha.casework.Action.EXTEND;
import static io.mingcha.casework.Action.ORDER;
import static io.mingcha.casework.Action.PASS;
import static io.mingcha.casework.Action.REBOUND;
import static io.mingcha.casework.Action.RETURN;
import static io.mingcha.casework.Action.SUBMIT;
import static io.mingcha.casework.Action.WITHDRAW;
import static io.mingcha.casework.Demand.LATER_DATE;
import static io.mingcha.casework.Demand.LOOK_BACK_DUE;
import static io.mingcha.casework.Demand.NOT_INVOLVED;
import static io.mingcha.casework.Demand.NOT_THE_SUBMITTER;
import static io.mingcha.casework.Demand.PLAN;
import static io.mingcha.casework.Demand.PROOF;
import static io.mingcha.casework.Demand.REASON;
import static io.mingcha.casework.Demand.REPLIES_ANSWERED;
import static io.mingcha.ledger.CaseState.CLEARED;
import static io.mingcha.ledger.CaseState.CLOSED;
import static io.mingcha.ledger.CaseState.CONFIRMED;
import static io.mingcha.ledger.CaseState.EXCUSED;
import static io.mingcha.ledger.CaseState.LOOKBACK_PASSED;
import static io.mingcha.ledger.CaseState.REBOUNDED;
import static io.mingcha.ledger.CaseState.RECTIFYING;
import static io.mingcha.ledger.CaseState.TO_REVIEW;
import static io.mingcha.ledger.CaseState.TO_VERIFY;
import static io.mingcha.ledger.CaseState.WITHDRAWN;
import static io.mingcha.ledger.Role.APPROVER;
import static io.mingcha.ledger.Role.RECORDER;
import static io.mingcha.ledger.Role.SCANNER;
import static io.mingcha.ledger.Role.VERIFIER;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of transitions: what is not in it cannot happen. */
public final class Life {
    public static final List<Transition> TABLE = List.of(
            row(TO_VERIFY, CONFIRM, CONFIRMED, VERIFIER, NOT_INVOLVED, REASON, REPLIES_ANSWERED),
            row(TO_VERIFY, CLEAR, CLEARED, VERIFIER, NOT_INVOLVED, REASON),
            row(TO_VERIFY, EXCUSE, EXCUSED, APPROVER, NOT_INVOLVED, REASON, REPLIES_ANSWERED),
            row(TO_VERIFY, WITHDRAW, WITHDRAWN, SCANNER, REASON),
            row(CONFIRMED, ORDER, RECTIFYING, APPROVER, NOT_INVOLVED, PLAN),
            row(CONFIRMED, EXCUSE, EXCUSED, APPROVER, NOT_INVOLVED, REASON, REPLIES_ANSWERED),
            // A reply may show, at any time before closing, that the matter was wrongly confirmed.
            row(CONFIRMED, CLEAR, CLEARED, APPROVER, NOT_INVOLVED, REASON),
            row(CONFIRMED, WITHDRAW, WITHDRAWN, SCANNER, REASON),
            row(RECTIFYING, SUBMIT, TO_REVIEW, RECORDER, REASON),
            row(RECTIFYING, EXTEND, RECTIFYING, APPROVER, NOT_INVOLVED, REASON, LATER_DATE),
            row(RECTIFYING, CLEAR, CLEARED, APPROVER, NOT_INVOLVED, REASON),
            row(RECTIFYING, WITHDRAW, WITHDRAWN, SCANNER, REASON),
            row(TO_REVIEW, CLOSE, CLOSED, APPROVER, NOT_INVOLVED, NOT_THE_SUBMITTER, REASON, REPLIES_ANSWERED, PROOF),
            row(TO_REVIEW, RETURN, RECTIFYING, VERIFIER, NOT_INVOLVED, REASON),
            row(TO_REVIEW, CLEAR, CLEARED, APPROVER, NOT_INVOLVED, REASON),
            row(TO_REVIEW, WITHDRAW, WITHDRAWN, SCANNER, REASON),
            row(CLOSED, PASS, LOOKBACK_PASSED, VERIFIER, NOT_INVOLVED, REASON, LOOK_BACK_DUE),
            row(CLOSED, REBOUND, REBOUNDED, VERIFIER, NOT_INVOLVED, REASON));

    private Life() {}

    /** The transition that an action is in a state; null where it is none. */
    public static @Nullable Transition find(CaseState from, Action action) {
        for (Transition transition : TABLE) {
            if (transition.from() == from && transition.action() == action) {
                return transition;
            }
        }
        return null;
    }

    /**
     * The action that a word means in a state: its own code or Chinese word, or those of the state it leads to; null where
     * the word means none in any state.
     */
    public static @Nullable Action named(CaseState from, String word) {
        for (Action action : Action.values()) {
            if (action.code().equalsIgnoreCase(word) || action.chinese().equals(word)) {
                return action;
            }
        }
        Action elsewhere = null;
        for (Transition transition : TABLE) {
            CaseState to = transition.to();
            boolean named = to.code().equalsIgnoreCase(word) || to.chinese().contains(word);
            if (named && transition.from() == from && transition.action() != EXTEND) {
                return transition.action();
            }
            if (named && elsewhere == null) {
                elsewhere = transition.action();
            }
        }
        return elsewhere;
    }

    /** What people can do in a state, and of them only those with one of the roles. */
    public static List<Transition> open(CaseState from, Collection<Role> roles) {
        return TABLE.stream()
                .filter(transition -> transition.from() == from
                        && !transition.roles().contains(SCANNER)
                        && transition.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    /** The states a case can be in before it is withdrawn. */
    public static Set<CaseState> withdrawable() {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        TABLE.stream().filter(row -> row.action() == WITHDRAW).forEach(row -> states.add(row.from()));
        return states;
    }

    private static Transition row(CaseState from, Action action, CaseState to, Role role, Demand... demands) {
        return new Transition(from, action, to, Set.of(role), EnumSet.copyOf(Arrays.asList(demands)));
    }
}
