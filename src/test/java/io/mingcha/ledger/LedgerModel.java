package io.mingcha.ledger;

import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the ledger should hold, kept in plain maps and told by plain sentences of the specification. */
final class LedgerModel {
    final Map<String, ModelCase> cases = new TreeMap<>();
    final Map<String, Long> open = new TreeMap<>();
    private final Map<String, Long> lastRows = new HashMap<>();
    private final FeedStory story;
    private LocalDate lastAsOf = LocalDate.MIN;

    LedgerModel(FeedStory story) {
        this.story = story;
    }

    /** A case as the model sees it. */
    static final class ModelCase {
        final Finding first;
        Finding seen;
        CaseState state = CaseState.TO_VERIFY;
        boolean unchecked;
        boolean ended;
        LocalDate closedOn;
        String linkedTo;

        ModelCase(Finding first) {
            this.first = first;
            this.seen = first;
        }

        @Override
        public String toString() {
            return first.rule() + " " + first.key() + " " + state + (unchecked ? " unchecked" : "")
                    + (ended ? " ended" : "") + (linkedTo == null ? "" : " linked " + linkedTo) + " closed " + closedOn
                    + " " + seen.severity() + " " + seen.evidence().size();
        }
    }

    void scan(FeedStory.Delivery feed, LocalDate asOf, List<Finding> findings) {
        boolean latest = !asOf.isBefore(lastAsOf);
        Set<String> found = findings.stream().map(Finding::id).collect(Collectors.toSet());
        findings.forEach(finding -> found(finding, latest));
        List<ModelCase> gone = cases.values().stream()
                .filter(known -> known.state.open() && !known.ended && !found.contains(known.first.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        gone.sort((a, b) -> Boolean.compare(secondTier(a), secondTier(b)));
        Set<String> unchecked = new HashSet<>();
        for (ModelCase lost : gone) {
            if (!latest || !canSee(lost, feed, unchecked)) {
                lost.unchecked = true;
                unchecked.add(lost.first.id());
            } else if (lost.first.rule().equals("task/due-soon") || secondTier(lost)) {
                lost.unchecked = false;
                lost.ended = true;
            } else {
                move(lost, CaseState.WITHDRAWN, null);
            }
        }
        if (latest) {
            lastAsOf = asOf;
            feed.counts().forEach((place, rows) -> {
                if (present(feed, place.substring(0, place.indexOf('|'))) && !isShort(place, feed)) {
                    lastRows.put(place, rows);
                }
            });
        }
    }

    private void found(Finding finding, boolean latest) {
        ModelCase known = cases.get(finding.id());
        if (known == null) {
            ModelCase fresh = new ModelCase(finding);
            fresh.linkedTo = earlier(finding);
            cases.put(finding.id(), fresh);
            open.merge(unit(fresh), 1L, Long::sum);
        } else if (latest && (known.state.open() || known.state == CaseState.WITHDRAWN)) {
            if (known.state == CaseState.WITHDRAWN) {
                move(known, CaseState.TO_VERIFY, null);
            }
            known.seen = finding;
            known.unchecked = false;
            known.ended = false;
        }
    }

    /** The case of the same rule and subject that was closed last before the finding's date. */
    private String earlier(Finding finding) {
        ModelCase last = null;
        for (ModelCase known : cases.values()) {
            if (known.state == CaseState.CLOSED
                    && known.first.rule().equals(finding.rule())
                    && known.first.subject().id().equals(finding.subject().id())
                    && known.closedOn.isBefore(finding.date())
                    && (last == null || known.closedOn.isAfter(last.closedOn))) {
                last = known;
            }
        }
        return last == null ? null : last.first.id();
    }

    /** A person decides, or a scan withdraws. */
    void move(ModelCase of, CaseState to, LocalDate day) {
        if (of.state.open() != to.open()) {
            open.merge(unit(of), to.open() ? 1L : -1L, Long::sum);
        }
        of.state = to;
        of.unchecked = false;
        of.closedOn = day;
    }

    private boolean canSee(ModelCase lost, FeedStory.Delivery feed, Set<String> unchecked) {
        String unit = lost.first.subject().unitId();
        if (!complete(feed, "persons|" + unit + "|")) {
            return false;
        }
        return switch (lost.first.rule()) {
            case "attendance/late-arrival", "attendance/frequent-lateness" ->
                complete(feed, "attendance|" + unit + "|" + YearMonth.from(lost.first.date()));
            case "task/due-soon" -> {
                YearMonth month = story.created(lost.first.key());
                boolean all = true;
                for (; !month.isAfter(YearMonth.from(lost.first.date())); month = month.plusMonths(1)) {
                    all &= complete(feed, "tasks|" + unit + "|" + month);
                }
                yield all;
            }
            default -> lost.seen.evidence().stream().map(Evidence::key).noneMatch(unchecked::contains);
        };
    }

    private boolean complete(FeedStory.Delivery feed, String place) {
        String[] parts = place.split("\\|", -1);
        return present(feed, parts[0])
                && !feed.bad().contains(place)
                && !feed.bad().contains(parts[0] + "|*|" + parts[2])
                && !isShort(place, feed);
    }

    private boolean isShort(String place, FeedStory.Delivery feed) {
        return feed.counts().getOrDefault(place, 0L) * 10 < lastRows.getOrDefault(place, 0L) * 9;
    }

    private static boolean present(FeedStory.Delivery feed, String table) {
        return feed.tables().containsKey(table);
    }

    private static boolean secondTier(ModelCase of) {
        return of.first.rule().startsWith("followup/");
    }

    private static String unit(ModelCase of) {
        return of.first.subject().unitId();
    }
}
