package io.mingcha.casework;

import io.mingcha.fact.Key;
import io.mingcha.finding.Assembler;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Waiver;
import io.mingcha.ledger.Writing;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Grants exceptions (报备) and takes them back. */
public final class WaiverDesk {
    private final Writing writing;
    private final Clerk clerk;

    WaiverDesk(Writing writing, Clerk clerk) {
        this.writing = writing;
        this.clerk = clerk;
    }

    /**
     * Grants an exception.
     *
     * @param to the last day it holds for, to its end in Asia/Shanghai
     * @throws Refusal if whoever grants it is the applicant or the person, it ends before it begins, or no reason is given
     */
    public Waiver grant(String personId, String rule, LocalDate from, LocalDate to, String reason, String applicantId) {
        if (clerk.is(applicantId)) {
            throw new Refusal("报备不能由申请人自己审批；请由另一人以审批角色登记。");
        }
        if (clerk.is(personId)) {
            throw new Refusal("报备不能由本人审批；请由另一人以审批角色登记。");
        }
        if (to.isBefore(from)) {
            throw new Refusal("报备的止日 " + to + " 早于起日 " + from + "。");
        }
        if (reason.isBlank()) {
            throw new Refusal("报备要写明理由：--reason 文字。");
        }
        String id = Assembler.id(
                        "waiver",
                        Key.of(personId, rule, from, to, writing.head().seq() + 1))
                .substring(0, 12);
        ObjectNode body = Desk.body();
        body.put("id", id).put("person_id", personId).put("rule", rule);
        body.put("from", from.toString()).put("to", to.toString());
        body.put("reason", reason.strip()).put("applicant_id", applicantId);
        writing.append(EventKind.WAIVED, null, body);
        return find(id);
    }

    /**
     * Takes an exception back, from today on.
     *
     * @throws Refusal if there is none of that id, or it holds no more
     */
    public Waiver end(String idOrPrefix, String reason) {
        Waiver waiver = find(idOrPrefix);
        if (waiver.endedOn() != null || waiver.expired(writing.stamp().day())) {
            throw new Refusal("报备 " + waiver.id() + " 已经到期或撤回。");
        }
        if (reason.isBlank()) {
            throw new Refusal("撤回报备要写明理由：--reason 文字。");
        }
        ObjectNode body = Desk.body();
        body.put("id", waiver.id()).put("reason", reason.strip());
        writing.append(EventKind.WAIVER_ENDED, null, body);
        return find(waiver.id());
    }

    private Waiver find(String idOrPrefix) {
        List<Waiver> found = writing.waivers().all().stream()
                .filter(waiver -> waiver.id().startsWith(idOrPrefix))
                .toList();
        if (found.size() != 1) {
            throw new Refusal(
                    found.isEmpty()
                            ? "没有编号以 " + idOrPrefix + " 开头的报备；用 mingcha ledger except 查看。"
                            : "以 " + idOrPrefix + " 开头的报备有 " + found.size() + " 项，请多写几位。");
        }
        return found.get(0);
    }
}
