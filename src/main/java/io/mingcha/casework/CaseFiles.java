package io.mingcha.casework;

import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Handling;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.Reading;
import io.mingcha.ledger.UnitHead;
import io.mingcha.ledger.Waiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts case files together from one state of the ledger. */
public final class CaseFiles {
    /** With fewer letters an id would soon mean another case as well. */
    private static final int SHORTEST_PREFIX = 4;

    private final Reading reading;
    private final Map<String, UnitHead> units;
    private final List<Waiver> waivers;

    public CaseFiles(Reading reading) {
        this.reading = reading;
        this.units = reading.site().units();
        this.waivers = reading.waivers().all();
    }

    /** All, in the order of their ids. */
    public List<CaseFile> all() {
        Map<String, Handling> handlings = reading.handlings().all();
        Map<String, Long> openReplies = reading.replies().open();
        Map<String, Long> proofs = new HashMap<>();
        for (Attachment attachment : reading.attachments().all()) {
            if (attachment.purpose() == Attachment.Purpose.PROOF) {
                proofs.merge(attachment.caseId(), 1L, Long::sum);
            }
        }
        List<CaseFile> files = new ArrayList<>();
        reading.cases()
                .each(matter -> files.add(file(
                        matter,
                        handlings.getOrDefault(matter.id(), Handling.NONE),
                        openReplies.getOrDefault(matter.id(), 0L),
                        proofs.getOrDefault(matter.id(), 0L))));
        return files;
    }

    /**
     * The case of an id, or of a beginning that no other id has.
     *
     * @throws Refusal if there is none, or more than one
     */
    public CaseFile find(String idOrPrefix) {
        LedgerCase whole = reading.cases().find(idOrPrefix);
        return whole == null ? of(only(idOrPrefix)) : of(whole);
    }

    private LedgerCase only(String prefix) {
        if (prefix.length() < SHORTEST_PREFIX) {
            throw new Refusal("事项编号至少要写前 " + SHORTEST_PREFIX + " 位。");
        }
        List<LedgerCase> found = new ArrayList<>();
        reading.cases().each(matter -> {
            if (matter.id().startsWith(prefix)) {
                found.add(matter);
            }
        });
        if (found.isEmpty()) {
            throw new Refusal("台账里没有编号以 " + prefix + " 开头的事项；用 mingcha ledger list 查看全部编号。");
        }
        if (found.size() > 1) {
            throw new Refusal("以 " + prefix + " 开头的事项有 " + found.size() + " 件，请多写几位，如 "
                    + found.get(0).id() + "。");
        }
        return found.get(0);
    }

    private CaseFile of(LedgerCase matter) {
        String id = matter.id();
        long open = reading.replies().of(id).stream()
                .filter(reply -> reply.answeredOn() == null)
                .count();
        long proofs = reading.attachments().of(id).stream()
                .filter(attachment -> attachment.purpose() == Attachment.Purpose.PROOF)
                .count();
        return file(matter, reading.handlings().of(id), open, proofs);
    }

    private CaseFile file(LedgerCase matter, Handling handling, long openReplies, long proofs) {
        String unitId = matter.unitId();
        return new CaseFile(
                matter, handling, openReplies, proofs, unitId == null ? null : units.get(unitId), waiver(matter));
    }

    private @Nullable Waiver waiver(LedgerCase matter) {
        String person = "person".equals(matter.subjectKind()) ? matter.subjectId() : null;
        for (Waiver waiver : waivers) {
            if (waiver.covers(matter.rule(), person, matter.foundOn())) {
                return waiver;
            }
        }
        return null;
    }
}
