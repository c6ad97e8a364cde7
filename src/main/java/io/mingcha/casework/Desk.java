package io.mingcha.casework;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Reply;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Stamp;
import io.mingcha.ledger.Writing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a person works on cases: each thing he does is checked and recorded in one transaction, or refused. */
public final class Desk {
    private static final Set<Role> ANY = Set.of(Role.RECORDER, Role.VERIFIER, Role.APPROVER);

    private final Ledger ledger;
    private final Clerk clerk;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final Instant now;

    /** @param now when it is done */
    public Desk(Ledger ledger, Clerk clerk, Terms terms, WorkCalendar calendar, Instant now) {
        this.ledger = ledger;
        this.clerk = clerk;
        this.terms = terms;
        this.calendar = calendar;
        this.now = now;
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return stamp(Role.READER).day();
    }

    public Clerk clerk() {
        return clerk;
    }

    /**
     * Takes a case from one state to another.
     *
     * @param id the case's whole id
     * @param materials to be put on the case first
     * @param plan what is to be done, in words; null for none
     * @param supervisorId 分管领导; null where unknown
     * @throws Refusal if it is not legal; nothing is recorded then
     */
    public Taken take(
            String id, Step step, List<Material> materials, @Nullable String plan, @Nullable String supervisorId) {
        Function<Writing, CaseFile> read = writing -> new CaseFiles(writing).find(id);
        CaseFile before = ledger.read(reading -> new CaseFiles(reading).find(id));
        boolean brings = materials.stream().anyMatch(each -> each.purpose() == Attachment.Purpose.PROOF);
        Role role =
                new Gate(before.standing().withProof(brings), clerk).admit(step).role();
        return ledger.write(stamp(role), writing -> {
            putOn(writing, id, materials);
            CaseFile file = read.apply(writing);
            Gate.Pass pass = new Gate(file.standing(), clerk).admit(step);
            if (pass.role() != role) {
                throw new Refusal("这一事项刚被他人办理过，现为“" + file.state().chinese() + "”；请重新查看后再办。");
            }
            StepRecord taken = new StepRecord(file, step, pass.transition(), terms, calendar);
            ObjectNode body = taken.body(plan, supervisorId);
            materials.forEach(
                    each -> body.withArray("attachments").add(each.file().sha256()));
            writing.append(EventKind.TRANSITION, id, body);
            String linked = step.action() == Action.REBOUND ? new Entries(writing).reopened(file, step) : null;
            return new Taken(read.apply(writing), linked);
        });
    }

    /**
     * A step that was taken.
     *
     * @param linkedId the case that goes on after a rebound; null for any other step
     */
    public record Taken(CaseFile file, @Nullable String linkedId) {}

    /** Records what the subject states and explains; refused after closing. */
    public Reply reply(String id, String text, LocalDate statedOn, List<Material> materials) {
        Role role = role(Set.of(Role.RECORDER), "登记申辩");
        words(text, "申辩的内容");
        if (statedOn.isAfter(today())) {
            throw new Refusal("申辩日期 " + statedOn + " 晚于今天。");
        }
        return ledger.write(stamp(role), writing -> {
            CaseFile file = new CaseFiles(writing).find(id);
            if (!file.state().open()) {
                throw new Refusal("“" + file.state().chinese() + "”的事项不再登记申辩；申辩可在销号之前随时提出。");
            }
            putOn(writing, id, materials);
            long number = writing.replies().of(id).size() + 1L;
            ObjectNode body = body();
            body.put("number", number).put("text", text.strip()).put("stated_on", statedOn.toString());
            body.put("answer_by", terms.replyBy(today(), calendar).toString());
            writing.append(EventKind.REPLIED, id, body);
            return writing.replies().of(id).get((int) number - 1);
        });
    }

    /** Answers a reply; refused to whoever the case is about. */
    public Reply answer(String id, long number, boolean accepted, String text) {
        Role role = role(Set.of(Role.VERIFIER, Role.APPROVER), "答复申辩");
        words(text, "答复的内容");
        return ledger.write(stamp(role), writing -> {
            new Gate(new CaseFiles(writing).find(id).standing(), clerk).refuseInvolved("答复申辩");
            List<Reply> replies = writing.replies().of(id);
            if (number < 1 || number > replies.size()) {
                throw new Refusal("这一事项没有第 " + number + " 份申辩，共 " + replies.size() + " 份。");
            }
            if (replies.get((int) number - 1).answeredOn() != null) {
                throw new Refusal("第 " + number + " 份申辩已经答复过。");
            }
            ObjectNode body = body();
            body.put("number", number).put("accepted", accepted).put("text", text.strip());
            writing.append(EventKind.ANSWERED, id, body);
            return writing.replies().of(id).get((int) number - 1);
        });
    }

    /** Puts files on a case, and says how many of them it had not had before. */
    public int attach(String id, List<Material> materials) {
        Role role = role(ANY, "附上材料");
        return ledger.write(stamp(role), writing -> {
            CaseState state = new CaseFiles(writing).find(id).state();
            boolean proof = materials.stream().anyMatch(each -> each.purpose() == Attachment.Purpose.PROOF);
            if (proof && !state.open()) {
                throw new Refusal("“" + state.chinese() + "”的事项不再附整改佐证；其他材料可用 --purpose other 附上。");
            }
            return putOn(writing, id, materials);
        });
    }

    /** Opens a case that a person found, and gives its id. */
    public String enter(Entries.Found found) {
        Role role = role(Set.of(Role.RECORDER), "登记事项");
        words(found.summary(), "问题描述");
        return ledger.write(stamp(role), writing -> new Entries(writing).open(found));
    }

    /** Works through entries of another ledger in one transaction. */
    public <T> T takeOver(Function<Entries, T> work) {
        Role role = role(Set.of(Role.RECORDER), "导入台账");
        return ledger.write(stamp(role), writing -> work.apply(new Entries(writing)));
    }

    /** Approves an exception, or takes one back. */
    public <T> T except(Function<WaiverDesk, T> work) {
        Role role = role(Set.of(Role.APPROVER), "审批报备");
        return ledger.write(stamp(role), writing -> work.apply(new WaiverDesk(writing, clerk)));
    }

    private Role role(Set<Role> needed, String action) {
        return needed.stream()
                .sorted()
                .filter(clerk.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal(action + "由"
                        + needed.stream().sorted().map(Role::chinese).collect(Collectors.joining("、"))
                        + "办理；您是" + clerk.shown() + "。"));
    }

    private Stamp stamp(Role role) {
        return new Stamp(now, clerk.actor(), role);
    }

    private static int putOn(Writing writing, String id, List<Material> materials) {
        int fresh = 0;
        for (Material each : materials) {
            Set<String> present = writing.attachments().of(id).stream()
                    .map(Attachment::sha256)
                    .collect(Collectors.toSet());
            if (present.add(each.file().sha256())) {
                writing.append(EventKind.ATTACHED, id, each.body());
                fresh++;
            }
        }
        return fresh;
    }

    private static void words(String text, String what) {
        if (text.isBlank()) {
            throw new Refusal(what + "不能为空。");
        }
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
