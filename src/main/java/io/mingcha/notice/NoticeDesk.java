package io.mingcha.notice;

import io.mingcha.casework.Clerk;
import io.mingcha.casework.Refusal;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.NoticeEntry;
import io.mingcha.ledger.NoticeState;
import io.mingcha.ledger.Reading;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Stamp;
import io.mingcha.ledger.Writing;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a person drafts, issues and voids notices: each thing is recorded in one transaction, or refused. */
public final class NoticeDesk {
    private static final List<Role> DRAFTERS = List.of(Role.RECORDER, Role.VERIFIER, Role.APPROVER);

    private final Ledger ledger;
    private final Clerk clerk;
    private final NoticeSettings settings;
    private final Instant now;

    /** @param now when it is done */
    public NoticeDesk(Ledger ledger, Clerk clerk, NoticeSettings settings, Instant now) {
        this.ledger = ledger;
        this.clerk = clerk;
        this.settings = settings;
        this.now = now;
    }

    /** A draft as it was recorded. */
    public record Drafted(String draft, NoticeDocument document) {}

    /** Drafts what is asked for, all or nothing, and hands on what was left out. */
    public Result draft(Drafting drafting, Drafting.Asked asked, boolean many) {
        Role role = role(DRAFTERS, "起草文书");
        return ledger.write(stamp(role), writing -> {
            DraftPlan plan = drafting.plan(writing, asked);
            refuseMany(plan.notices().size(), many);
            List<Drafted> drafts = new ArrayList<>();
            for (DraftPlan.Planned each : plan.notices()) {
                String draft = "D" + writing.notices().nextDraft();
                ObjectNode body = body().put("draft", draft)
                        .put("kind", each.document().kind().code());
                each.caseIds().forEach(body.putArray("cases")::add);
                body.set("document", NoticeJson.tree(each.document()));
                writing.append(EventKind.NOTICE_DRAFTED, null, body);
                drafts.add(new Drafted(draft, each.document()));
            }
            return new Result(plan, drafts);
        });
    }

    /** What drafting gave. */
    public record Result(DraftPlan plan, List<Drafted> drafts) {}

    /**
     * Gives a draft its number and fixes it. The files are written aside before the number is taken and moved into place
     * after: whenever this is interrupted, either the number is not taken or the files are there.
     *
     * @throws Refusal if this person may not, or what the draft says no longer holds
     */
    public NoticeEntry issue(String draft, List<NoticeRenderer> renderers, NoticeFiles files) throws IOException {
        Role role = role(List.of(Role.APPROVER), "签发文书");
        NoticeEntry issued = ledger.write(stamp(role), writing -> {
            NoticeEntry entry = find(writing, draft);
            refuse(writing, entry);
            NoticeKind kind = NoticeKind.ofCode(entry.kind());
            String series = settings.series(kind);
            int year = writing.stamp().day().getYear();
            long no = writing.notices().nextNo(series, year);
            String number = series + "〔" + year + "〕" + no + "号";
            NoticeDocument document = NoticeJson.read(writing.notices().document(entry))
                    .issued(number, ChineseDate.of(writing.stamp().day()));
            Map<String, byte[]> made = new LinkedHashMap<>();
            renderers.forEach(renderer -> made.put(renderer.ending(), renderer.render(document)));
            ObjectNode body = body().put("draft", draft)
                    .put("series", series)
                    .put("year", year)
                    .put("no", no)
                    .put("number", number);
            body.set("document", NoticeJson.tree(document));
            ObjectNode hashes = body.putObject("files");
            made.forEach((ending, bytes) -> hashes.put(ending, EvidenceHash.sha256(bytes)));
            files.writeAside(draft, NoticeFiles.name(kind, number), made);
            writing.append(EventKind.NOTICE_ISSUED, null, body);
            return find(writing, draft);
        });
        files.settle(draft, true);
        return issued;
    }

    /** Declares a draft or a number void; the number stays taken, with the reason beside it. */
    public NoticeEntry voided(String draftOrNumber, String reason) {
        Role role = role(List.of(Role.APPROVER, Role.RECORDER, Role.VERIFIER), "作废文书");
        words(reason);
        return ledger.write(stamp(role), writing -> {
            NoticeEntry entry = find(writing, draftOrNumber);
            if (entry.state() == NoticeState.VOIDED) {
                throw new Refusal("文书 " + draftOrNumber + " 已经作废：" + entry.voidReason());
            }
            if (entry.state() == NoticeState.ISSUED && !clerk.roles().contains(Role.APPROVER)) {
                throw new Refusal("已签发的文书由审批作废；您是" + clerk.shown() + "。");
            }
            writing.append(
                    EventKind.NOTICE_VOIDED,
                    null,
                    body().put("draft", entry.draft()).put("reason", reason.strip()));
            return find(writing, entry.draft());
        });
    }

    /** Lets a rule go on whose figures were out of the ordinary, and says what was out of it. */
    public String release(String rule, String reason) {
        Role role = role(List.of(Role.APPROVER), "放行数据疑点");
        words(reason);
        return ledger.write(stamp(role), writing -> {
            Holds.Held held = new Holds(writing, settings.belt())
                    .of(rule)
                    .orElseThrow(() -> new Refusal("规则 " + rule + " 没有列为数据疑点，不需要放行。"));
            writing.append(
                    EventKind.HOLD_RELEASED,
                    null,
                    body().put("rule", rule).put("figures", held.figuresSeq()).put("reason", reason.strip()));
            return held.why();
        });
    }

    /** Refuses more notices in one run than the settings allow, unless they were asked for. */
    public void refuseMany(int notices, boolean many) {
        if (notices > settings.lettersPerRun() && !many) {
            throw new Refusal("一次要办 " + notices + " 份文书，超过设置的 " + settings.lettersPerRun()
                    + " 份，什么也没有写。请用 --unit、--rule、--case 分批，或核对后加 --yes。");
        }
    }

    private void refuse(Writing writing, NoticeEntry entry) {
        if (entry.state() != NoticeState.DRAFT) {
            String number = entry.number();
            throw new Refusal("文书 " + entry.draft() + " " + (number == null ? "已经作废" : "已经签发，文号 " + number) + "。");
        }
        if (entry.draftedBy().equals(clerk.actor())) {
            throw new Refusal("文书 " + entry.draft() + " 由您起草，须由另一位审批签发。");
        }
        NoticeKind kind = NoticeKind.ofCode(entry.kind());
        Holds holds = new Holds(writing, settings.belt());
        for (String id : writing.notices().cases(entry)) {
            LedgerCase about = writing.cases().find(id);
            if (about == null || !DecidedCases.mayBeAbout(kind, about.state())) {
                throw new Refusal("文书 " + entry.draft() + " 所依据的事项 " + id + " 现为“"
                        + (about == null ? "无" : about.state().chinese()) + "”，不能签发；请作废这份草稿。");
            }
            if (about.findingSeq() > entry.draftedSeq()) {
                throw new Refusal("起草 " + entry.draft() + " 以后，事项 " + id + " 的内容有更新；请作废这份草稿后重新起草。");
            }
            if (clerk.actor().equals(about.subjectId())) {
                throw new Refusal("文书 " + entry.draft() + " 涉及您本人，须由他人签发。");
            }
            if (kind != NoticeKind.CLEARANCE && holds.of(about.rule()).isPresent()) {
                throw new Refusal("规则 " + about.rule() + " 列为数据疑点："
                        + holds.of(about.rule()).get().why() + "；核对放行后再签发。");
            }
        }
    }

    private static NoticeEntry find(Reading reading, String draftOrNumber) {
        NoticeEntry entry = reading.notices().find(draftOrNumber);
        if (entry == null) {
            throw new Refusal("台账里没有文书 " + draftOrNumber + "；用 mingcha notice list 查看。");
        }
        return entry;
    }

    private Role role(List<Role> needed, String action) {
        return needed.stream()
                .filter(clerk.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal(action + "由"
                        + String.join("、", needed.stream().map(Role::chinese).toList()) + "办理；您是" + clerk.shown()
                        + "。"));
    }

    private static void words(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("请用 --reason 写明理由。");
        }
    }

    private Stamp stamp(Role role) {
        return new Stamp(now, clerk.actor(), role);
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
