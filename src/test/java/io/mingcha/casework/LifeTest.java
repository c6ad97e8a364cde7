package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, step and role, legal and illegal, against the table that life.csv writes out. */
class LifeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** The state reached, by state, step and role. */
    private static final Map<String, String> LEGAL = read();

    private static Map<String, String> read() {
        Map<String, String> legal = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(LifeTest.class.getResourceAsStream("life.csv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                legal.put(cells[0] + " " + cells[1] + " " + cells[3], cells[2]);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return legal;
    }

    static Stream<Object[]> everyStateStepAndRole() {
        List<Object[]> all = new ArrayList<>();
        for (CaseState state : CaseState.values()) {
            for (Action action : Action.values()) {
                for (Role role : Role.values()) {
                    all.add(new Object[] {state, action, role});
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyStateStepAndRole")
    void onlyWhatIsWrittenIsLegal(CaseState state, Action action, Role role) {
        Gate gate = new Gate(ready(state), clerk(role));
        String to = LEGAL.get(state.code() + " " + action.code() + " " + role.code());
        if (to != null) {
            Gate.Pass pass = gate.admit(step(action));
            assertThat(pass.transition().to().code()).isEqualTo(to);
            assertThat(pass.role()).isEqualTo(role);
            return;
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> gate.admit(step(action)));
        assertThat(refusal).isNotNull();
        String said = refusal.getMessage();
        boolean done = !state.open() && state != CaseState.CLOSED;
        if (done) {
            assertThat(said).contains("这一事项已经办结");
        } else {
            for (Action other : Action.values()) {
                boolean open = LEGAL.containsKey(state.code() + " " + other.code() + " " + role.code());
                assertThat(said.contains(other.shown())).as(said).isEqualTo(open);
            }
        }
    }

    @Test
    void theTableHoldsNoMoreThanWhatIsWrittenAndTheScansWithdrawals() {
        assertThat(Life.TABLE).hasSize(LEGAL.size() + Life.withdrawable().size());
        assertThat(Life.withdrawable())
                .containsExactlyInAnyOrder(
                        CaseState.TO_VERIFY, CaseState.CONFIRMED, CaseState.RECTIFYING, CaseState.TO_REVIEW);
        assertThat(Life.TABLE)
                .extracting(row -> row.from() + " " + row.action())
                .doesNotHaveDuplicates();
    }

    static Stream<Object[]> words() {
        return Stream.of(
                new Object[] {CaseState.TO_VERIFY, "属实", Action.CONFIRM},
                new Object[] {CaseState.TO_VERIFY, "不属实", Action.CLEAR},
                new Object[] {CaseState.CONFIRMED, "整改中", Action.ORDER},
                new Object[] {CaseState.TO_REVIEW, "整改中", Action.RETURN},
                new Object[] {CaseState.RECTIFYING, "待复查", Action.SUBMIT},
                new Object[] {CaseState.RECTIFYING, "延期", Action.EXTEND},
                new Object[] {CaseState.TO_REVIEW, "已销号", Action.CLOSE},
                new Object[] {CaseState.TO_REVIEW, "销号", Action.CLOSE},
                new Object[] {CaseState.CLOSED, "通过", Action.PASS},
                new Object[] {CaseState.CLOSED, "反弹", Action.REBOUND},
                new Object[] {CaseState.TO_VERIFY, "已销号", Action.CLOSE},
                new Object[] {CaseState.TO_VERIFY, "CONFIRM", Action.CONFIRM},
                new Object[] {CaseState.TO_VERIFY, "处分", null});
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordMeansAStep(CaseState state, String word, Action meant) {
        assertThat(Life.named(state, word)).isEqualTo(meant);
    }

    /** A case that lacks nothing, so that state and role alone decide. */
    private static Standing ready(CaseState state) {
        return new Standing(state, "P1", null, "P2", "P3", TODAY, TODAY, 1, null, 0);
    }

    private static Clerk clerk(Role role) {
        return new Clerk("u", "P9", "李红", Set.of(role));
    }

    private static Step step(Action action) {
        return new Step(action, TODAY, "理由", Measure.DEADLINE, "P2", TODAY.plusDays(1));
    }
}
