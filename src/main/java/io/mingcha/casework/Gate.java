package io.mingcha.casework;

import io.mingcha.ledger.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets legal steps through and says of any other why not, and what this person could do instead. */
public final class Gate {
    private final Standing standing;
    private final Clerk clerk;

    public Gate(Standing standing, Clerk clerk) {
        this.standing = standing;
        this.clerk = clerk;
    }

    /** A step let through: the transition, and the role in which it is taken. */
    public record Pass(Transition transition, Role role) {}

    /**
     * Lets a step through.
     *
     * @throws Refusal if it is not legal
     */
    public Pass admit(Step step) {
        Transition transition = Life.find(standing.state(), step.action());
        if (transition == null || transition.roles().contains(Role.SCANNER)) {
            throw new Refusal(
                    "“" + standing.state().chinese() + "”的事项不能" + step.action().chinese() + "。" + instead(step.on()));
        }
        Role role = transition.roles().stream()
                .filter(clerk.roles()::contains)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(step.action().chinese() + "由" + roles(transition) + "办理。" + instead(step.on())));
        for (Demand demand : Demand.values()) {
            String why = transition.demands().contains(demand) ? unmet(demand, step) : null;
            if (why != null) {
                throw new Refusal(why);
            }
        }
        return new Pass(transition, role);
    }

    /** Refuses whoever the case is about, for what is no transition. */
    void refuseInvolved(String action) {
        if (involvement() != null) {
            throw new Refusal("您" + involvement() + "，不能" + action + "；请由他人办理。");
        }
    }

    /** What this person can do with the case on a day, in the order of the table. */
    public List<Transition> open(LocalDate on) {
        return Life.open(standing.state(), clerk.roles()).stream()
                .filter(transition -> transition.demands().stream().allMatch(demand -> couldMeet(demand, on)))
                .toList();
    }

    /** A demand that no words can meet rules a step out for this person on this day. */
    private boolean couldMeet(Demand demand, LocalDate on) {
        LocalDate due = standing.dueOn();
        return switch (demand) {
            case LATER_DATE -> due != null && !on.isAfter(due);
            case LOOK_BACK_DUE -> lookBack(on) == null;
            case NOT_INVOLVED -> involvement() == null;
            case NOT_THE_SUBMITTER -> !clerk.is(standing.submitterId());
            default -> true;
        };
    }

    private @Nullable String unmet(Demand demand, Step step) {
        String action = step.action().chinese();
        return switch (demand) {
            case NOT_INVOLVED ->
                involvement() == null ? null : "您" + involvement() + "，不能" + action + "；请由他人办理。" + instead(step.on());
            case NOT_THE_SUBMITTER ->
                clerk.is(standing.submitterId()) ? "这次复查是您报请的，不能由您" + action + "；请由另一人办理。" + instead(step.on()) : null;
            case REASON -> step.reason().isBlank() ? action + "要写明理由或经过：--reason 文字。" : null;
            case REPLIES_ANSWERED ->
                standing.openReplies() == 0
                        ? null
                        : "有 " + standing.openReplies() + " 份申辩还没有答复，不能" + action + "；请先用 ledger reply --answer 答复。";
            case PROOF ->
                standing.proofs() > 0 || standing.goneOn() != null
                        ? null
                        : "销号须有佐证：请先用 ledger attach 附上至少一份佐证材料（或等以后数据完整的扫描不再发现此事）。";
            case PLAN -> plan(step);
            case LATER_DATE -> laterDate(step);
            case LOOK_BACK_DUE -> lookBack(step.on());
        };
    }

    private @Nullable String involvement() {
        if (clerk.is(standing.subjectId())) {
            return "是这一事项的当事人";
        }
        if (clerk.is(standing.ownerId())) {
            return "是这一事项的整改责任人";
        }
        return clerk.is(standing.headId()) ? "是所涉单位的主要负责人" : null;
    }

    private static @Nullable String plan(Step step) {
        List<String> missing = new ArrayList<>();
        if (step.measure() == null) {
            missing.add("整改类别 --measure 立行立改、限期或长期");
        }
        if (step.ownerId() == null) {
            missing.add("责任人 --owner 工号");
        }
        if (!missing.isEmpty()) {
            return "责令整改还缺少" + String.join("，", missing) + "。";
        }
        return step.dueOn() != null && !step.dueOn().isAfter(step.on())
                ? "整改时限 " + step.dueOn() + " 要晚于当日 " + step.on() + "。"
                : null;
    }

    private @Nullable String laterDate(Step step) {
        LocalDate due = standing.dueOn();
        if (due == null) {
            return "这一事项没有时限，不用延期。";
        }
        if (step.on().isAfter(due)) {
            return "时限 " + due + " 已过，不能再延期；延期要在到期前办理。";
        }
        return step.dueOn() == null || !step.dueOn().isAfter(due) ? "延期要用 --due 给出晚于 " + due + " 的新时限。" : null;
    }

    private @Nullable String lookBack(LocalDate on) {
        LocalDate from = standing.lookBackOn();
        return from != null && on.isBefore(from) ? "回头看自 " + from + " 起才能登记通过；如已反弹，可随时登记反弹（rebound）。" : null;
    }

    private String instead(LocalDate on) {
        List<Transition> open = open(on);
        if (!open.isEmpty()) {
            return "您（" + clerk.shown() + "）现在可以："
                    + open.stream().map(each -> each.action().shown()).collect(Collectors.joining("、")) + "。";
        }
        List<Transition> others = Life.TABLE.stream()
                .filter(each -> each.from() == standing.state() && !each.roles().contains(Role.SCANNER))
                .toList();
        return others.isEmpty()
                ? "这一事项已经办结，没有下一步。"
                : "您（" + clerk.shown() + "）现在没有可办的；别人可以："
                        + others.stream()
                                .map(each -> each.action().chinese() + "（由" + roles(each) + "）")
                                .collect(Collectors.joining("、"))
                        + "。";
    }

    private static String roles(Transition transition) {
        return transition.roles().stream().map(Role::chinese).collect(Collectors.joining("、"));
    }
}
