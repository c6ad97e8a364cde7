package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step asks for beyond state and role. */
class GateTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 10);
    private static final LocalDate LOOK_BACK = LocalDate.of(2026, 9, 1);
    private static final Clerk CLERK = clerk("P9");

    static List<Transition> ofPersons() {
        return Life.TABLE.stream()
                .filter(row -> !row.roles().contains(Role.SCANNER))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofPersons")
    void nobodyDecidesOnHisOwnCase(Transition row) {
        Standing standing = standing(row.from());
        Step step = full(row.action());
        assertThat(new Gate(standing, CLERK).admit(step).transition()).isEqualTo(row);
        for (String involved : List.of("P1", "P2", "P3")) {
            Gate gate = new Gate(standing, clerk(involved));
            if (row.action() == Action.SUBMIT) {
                assertThat(gate.admit(step).transition()).isEqualTo(row);
            } else {
                assertThatThrownBy(() -> gate.admit(step))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("请由他人办理");
                assertThat(gate.open(step.on())).extracting(Transition::action).doesNotContain(row.action());
            }
        }
    }

    @Test
    void anOwnerOfWhomOnlyTheNameIsKnownIsRecognised() {
        Standing standing = new Standing(CaseState.TO_REVIEW, "QH01", null, "李红", "P4", DUE, null, 1, null, 0);
        assertThatThrownBy(() -> new Gate(standing, CLERK).admit(full(Action.CLOSE)))
                .hasMessageContaining("整改责任人");
    }

    @Test
    void whoeverReportedItAsDoneDoesNotCloseIt() {
        assertThatThrownBy(() -> new Gate(standing(CaseState.TO_REVIEW), clerk("P4")).admit(full(Action.CLOSE)))
                .hasMessageContaining("这次复查是您报请的");
    }

    @ParameterizedTest
    @CsvSource({"0, false, false", "1, false, true", "0, true, true"})
    void closingNeedsAProofOrAScanThatNoLongerFindsIt(int proofs, boolean gone, boolean closes) {
        Standing standing =
                new Standing(CaseState.TO_REVIEW, "P1", null, "P2", "P4", DUE, null, proofs, gone ? DUE : null, 0);
        Gate gate = new Gate(standing, CLERK);
        if (closes) {
            assertThat(gate.admit(full(Action.CLOSE)).transition().to()).isEqualTo(CaseState.CLOSED);
        } else {
            assertThatThrownBy(() -> gate.admit(full(Action.CLOSE))).hasMessageContaining("销号须有佐证");
        }
    }

    @ParameterizedTest
    @CsvSource({"TO_VERIFY, CONFIRM", "TO_VERIFY, EXCUSE", "CONFIRMED, EXCUSE", "TO_REVIEW, CLOSE"})
    void aReplyIsAnsweredFirst(CaseState state, Action action) {
        Standing open = new Standing(state, "P1", "P3", "P2", "P4", DUE, null, 1, null, 1);
        assertThatThrownBy(() -> new Gate(open, CLERK).admit(full(action))).hasMessageContaining("1 份申辩还没有答复");
    }

    @Test
    void toClearNeedsNoAnswerFirst() {
        Standing open = new Standing(CaseState.TO_VERIFY, "P1", null, null, null, null, null, 0, null, 1);
        assertThat(new Gate(open, CLERK).admit(full(Action.CLEAR)).transition().to())
                .isEqualTo(CaseState.CLEARED);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-10, 2026-06-11, true", "2026-06-10, 2026-06-10, false", "2026-06-11, 2026-06-20, false"})
    void aDateIsPutOffBeforeItHasPassed(LocalDate on, LocalDate to, boolean admitted) {
        Gate gate = new Gate(standing(CaseState.RECTIFYING), CLERK);
        Step step = new Step(Action.EXTEND, on, "材料未到", null, null, to);
        if (admitted) {
            assertThat(gate.admit(step).transition().to()).isEqualTo(CaseState.RECTIFYING);
        } else {
            assertThatThrownBy(() -> gate.admit(step)).isInstanceOf(Refusal.class);
        }
        assertThat(gate.open(on).stream().anyMatch(row -> row.action() == Action.EXTEND))
                .isEqualTo(!on.isAfter(DUE));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, false", "2026-09-01, true"})
    void itIsLookedBackAtWhenTheTimeHasCome(LocalDate on, boolean admitted) {
        Gate gate = new Gate(standing(CaseState.CLOSED), CLERK);
        assertThat(gate.open(on)).extracting(Transition::action).contains(Action.REBOUND);
        if (admitted) {
            assertThat(gate.admit(Step.of(Action.PASS, on, "现场看过")).transition().to())
                    .isEqualTo(CaseState.LOOKBACK_PASSED);
        } else {
            assertThatThrownBy(() -> gate.admit(Step.of(Action.PASS, on, "现场看过")))
                    .hasMessageContaining("自 2026-09-01 起");
        }
    }

    @Test
    void rectificationNeedsMeasureOwnerAndADateAhead() {
        Gate gate = new Gate(standing(CaseState.CONFIRMED), CLERK);
        assertThatThrownBy(() -> gate.admit(Step.of(Action.ORDER, DUE, "")))
                .hasMessageContaining("--measure")
                .hasMessageContaining("--owner");
        assertThatThrownBy(() -> gate.admit(new Step(Action.ORDER, DUE, "", Measure.DEADLINE, "P2", DUE)))
                .hasMessageContaining("要晚于当日");
        assertThat(gate.admit(new Step(Action.ORDER, DUE, "", Measure.DEADLINE, "P2", DUE.plusDays(1)))
                        .role())
                .isEqualTo(Role.APPROVER);
    }

    @Test
    void everyDecisionHasItsReason() {
        for (Transition row : ofPersons()) {
            if (row.demands().contains(Demand.REASON)) {
                assertThatThrownBy(() -> new Gate(standing(row.from()), CLERK)
                                .admit(new Step(row.action(), LOOK_BACK, " ", null, null, LOOK_BACK.plusDays(1))))
                        .hasMessageContaining("--reason");
            }
        }
    }

    private static Standing standing(CaseState state) {
        return new Standing(state, "P1", "P3", "P2", "P4", DUE, LOOK_BACK, 1, null, 0);
    }

    private static Step full(Action action) {
        LocalDate on = action == Action.EXTEND ? DUE : LOOK_BACK;
        return new Step(action, on, "理由", Measure.DEADLINE, "P2", on.plusDays(1));
    }

    private static Clerk clerk(String personId) {
        return new Clerk("u", personId, "李红", EnumSet.copyOf(Set.of(Role.RECORDER, Role.VERIFIER, Role.APPROVER)));
    }
}
