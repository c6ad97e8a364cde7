package io.mingcha.notice;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.NoticeEntry;
import io.mingcha.ledger.NoticeState;
import io.mingcha.ledger.Reading;
import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes notices of the cases that are decided and not yet written about. */
public final class Drafting {
    private final NoticeSettings settings;
    private final Wording wording;
    private final RuleBook book;
    private final ClauseBook clauses;
    private final Dictionary dictionary;

    public Drafting(
            NoticeSettings settings, Wording wording, RuleBook book, ClauseBook clauses, Dictionary dictionary) {
        this.settings = settings;
        this.wording = wording;
        this.book = book;
        this.clauses = clauses;
        this.dictionary = dictionary;
    }

    /**
     * Which cases are asked for.
     *
     * @param kind the notice that a person chose; null where the ladder chooses
     * @param cases ids; empty for all
     * @param rule an id or a topic; null for all
     * @param unitId null for all
     */
    public record Asked(
            @Nullable NoticeKind kind,
            List<String> cases,
            @Nullable String rule,
            @Nullable String unitId) {
        boolean names(LedgerCase of) {
            return (cases.isEmpty() || cases.contains(of.id()))
                    && (rule == null || of.rule().equals(rule) || of.rule().startsWith(rule + "/"))
                    && (unitId == null || unitId.equals(of.unitId()));
        }
    }

    /** What drafting would give in the state read. Without a kind, corrections are drafted where a notice had gone out. */
    public DraftPlan plan(Reading reading, Asked asked) {
        DecidedCases decided = new DecidedCases(reading, book, clauses);
        Holds holds = new Holds(reading, settings.belt());
        Composer composer = new Composer(settings, wording, dictionary, KnownPersonsOf.ledger(reading));
        List<DraftPlan.Planned> notices = new ArrayList<>();
        Map<String, String> leftOut = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        for (boolean clearance : new boolean[] {false, true}) {
            if (asked.kind() != null && (asked.kind() == NoticeKind.CLEARANCE) != clearance) {
                continue;
            }
            List<Matter> matters = new ArrayList<>();
            for (LedgerCase each : decided.of(clearance ? NoticeKind.CLEARANCE : NoticeKind.REMINDER)) {
                if (!asked.names(each)) {
                    continue;
                }
                Optional<Holds.Held> hold = clearance ? Optional.empty() : holds.of(each.rule());
                if (hold.isPresent()) {
                    held.put(each.rule(), hold.get().why());
                } else if (!clearance || asked.kind() != null || wentOut(reading, each)) {
                    matters.add(decided.matter(each));
                }
            }
            NoticeKind kind = clearance ? NoticeKind.CLEARANCE : asked.kind();
            NoticeGroups groups = NoticeGroups.of(fresh(reading, matters, kind, leftOut), kind);
            leftOut.putAll(groups.leftOut());
            for (NoticeGroups.Group group : groups.groups()) {
                List<String> ids = group.matters().stream().map(Matter::caseId).toList();
                notices.add(new DraftPlan.Planned(composer.draft(group, earlier(reading, ids)), ids));
            }
        }
        return new DraftPlan(notices, leftOut, held);
    }

    /** Those that no notice of the kind is under way or out about; each stands in one notice of a kind. */
    private static List<Matter> fresh(
            Reading reading, List<Matter> matters, @Nullable NoticeKind asked, Map<String, String> leftOut) {
        List<Matter> fresh = new ArrayList<>();
        for (Matter matter : matters) {
            Optional<NoticeKind> kind = asked == null ? NoticeKind.of(matter.ladder()) : Optional.of(asked);
            Optional<NoticeEntry> before = reading.notices().of(matter.caseId()).stream()
                    .filter(notice -> notice.state() != NoticeState.VOIDED)
                    .filter(notice ->
                            kind.isPresent() && notice.kind().equals(kind.get().code()))
                    .findFirst();
            if (before.isPresent()) {
                String number = before.get().number();
                leftOut.put(
                        matter.caseId(), number == null ? "已有草稿 " + before.get().draft() : "已签发 " + number);
            } else {
                fresh.add(matter);
            }
        }
        return fresh;
    }

    private static boolean wentOut(Reading reading, LedgerCase of) {
        return !earlier(reading, List.of(of.id())).isEmpty();
    }

    /** The numbers of the notices that went out about cases, other than corrections. */
    private static List<String> earlier(Reading reading, List<String> caseIds) {
        List<String> numbers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id : caseIds) {
            for (NoticeEntry notice : reading.notices().of(id)) {
                String number = notice.number();
                boolean out =
                        notice.state() == NoticeState.ISSUED && !notice.kind().equals(NoticeKind.CLEARANCE.code());
                if (out && number != null && seen.add(number)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }
}
