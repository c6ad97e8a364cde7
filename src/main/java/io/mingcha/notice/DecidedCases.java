package io.mingcha.notice;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Subject;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Event;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.Reading;
import io.mingcha.ledger.UnitHead;
import io.mingcha.rule.CitedClause;
import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.Ladder;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cases that notices may be made of: those that a person has decided. */
final class DecidedCases {
    /** Found to be so, whether put right yet or not. */
    private static final Set<CaseState> FOUND_SO =
            EnumSet.of(CaseState.CONFIRMED, CaseState.RECTIFYING, CaseState.TO_REVIEW);
    /** Not so after all. */
    private static final Set<CaseState> NOT_SO = EnumSet.of(CaseState.CLEARED, CaseState.WITHDRAWN);

    private final Reading reading;
    private final RuleBook book;
    private final ClauseBook clauses;
    private final Map<String, UnitHead> units;

    DecidedCases(Reading reading, RuleBook book, ClauseBook clauses) {
        this.reading = reading;
        this.book = book;
        this.clauses = clauses;
        this.units = reading.site().units();
    }

    /** Whether notices of a kind may be about a case in a state. */
    static boolean mayBeAbout(NoticeKind kind, CaseState state) {
        return (kind == NoticeKind.CLEARANCE ? NOT_SO : FOUND_SO).contains(state);
    }

    /** The cases in such a state that no exception covers, by id. */
    List<LedgerCase> of(NoticeKind kind) {
        List<LedgerCase> cases = new ArrayList<>();
        for (CaseFile file : new CaseFiles(reading).all()) {
            if (mayBeAbout(kind, file.state()) && file.waiver() == null) {
                cases.add(file.matter());
            }
        }
        return cases;
    }

    /** A case with its finding, its basis and what was decided. */
    Matter matter(LedgerCase of) {
        JsonNode finding = reading.cases().finding(of);
        Rule rule = book.find(of.rule());
        UnitHead unit = of.unitId() == null ? null : units.get(of.unitId());
        Subject subject = new Subject(
                Subject.Kind.valueOf(of.subjectKind().toUpperCase(Locale.ROOT)),
                of.subjectId(),
                of.subjectName(),
                of.unitId());
        Event decision = decision(of);
        return new Matter(
                of.id(),
                of.rule(),
                of.title(),
                of.severity(),
                Ladder.of(of.ladder()),
                subject,
                unit == null ? null : unit.name(),
                of.foundOn(),
                finding.path("summary").asString(""),
                evidence(finding.path("evidence")),
                rule == null
                        ? List.of()
                        : clauses.clausesOf(rule).stream()
                                .map(CitedClause::printed)
                                .distinct()
                                .toList(),
                finding.path("recommendation").asString(""),
                decision.stamp().day(),
                conclusion(of, decision));
    }

    /** The event that brought the case into the state found so, not so or withdrawn. */
    private Event decision(LedgerCase of) {
        Event decision = null;
        for (Event event : reading.events().of(of.id())) {
            JsonNode to = event.content().path("to");
            boolean decided = event.kind() == EventKind.TRANSITION
                    && (to.asString("").equals(CaseState.CONFIRMED.code())
                            || to.asString("").equals(CaseState.CLEARED.code())
                            || to.asString("").equals(CaseState.RECTIFYING.code()) && decision == null);
            if (decided || event.kind() == EventKind.WITHDRAWN) {
                decision = event;
            }
        }
        if (decision == null) {
            throw new IllegalStateException(of.id() + " is " + of.state() + " without a decision");
        }
        return decision;
    }

    private static String conclusion(LedgerCase of, Event decision) {
        LocalDate day = decision.stamp().day();
        String reason = decision.content().path("reason").asString("").strip();
        String because = reason.isEmpty() ? "。" : "：" + reason + (reason.endsWith("。") ? "" : "。");
        return switch (of.state()) {
            case CLEARED -> ChineseDate.of(day) + "经核实，上述情况不属实" + because;
            case WITHDRAWN -> ChineseDate.of(day) + "因来源记录更正，上述情况不再成立，已予撤销" + because;
            default -> ChineseDate.of(day) + "经专人核查，结论为属实" + because;
        };
    }

    private static List<Evidence> evidence(JsonNode list) {
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode each : list) {
            Map<String, @Nullable String> cells = new LinkedHashMap<>();
            each.path("cells")
                    .properties()
                    .forEach(cell -> cells.put(
                            cell.getKey(),
                            cell.getValue().isNull() ? null : cell.getValue().asString()));
            evidence.add(new Evidence(
                    each.path("table").asString(),
                    each.path("key").asString(),
                    each.path("file").isString() ? each.path("file").asString() : null,
                    each.path("row").isNumber() ? each.path("row").intValue() : null,
                    cells));
        }
        return evidence;
    }
}
