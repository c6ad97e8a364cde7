package io.mingcha.report;

import io.mingcha.finding.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Which findings a page shows one by one: the gravest of all, and the gravest of each rule so that none is missing. */
final class ListedFindings {
    private static final int MOST = 600;
    private static final int MOST_OF_RULE = 8;

    /** The gravest first, then the latest. */
    private static final Comparator<Finding> FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Comparator.comparing(Finding::date).reversed())
            .thenComparing(Finding.ORDER);

    private ListedFindings() {}

    /** The gravest and latest first; all of them where there are few. */
    static List<Finding> of(List<Finding> findings) {
        PriorityQueue<Finding> gravest = new PriorityQueue<>(FIRST.reversed());
        Map<String, PriorityQueue<Finding>> ofRules = new HashMap<>();
        for (Finding finding : findings) {
            offer(gravest, finding, MOST);
            offer(
                    ofRules.computeIfAbsent(finding.rule(), rule -> new PriorityQueue<>(FIRST.reversed())),
                    finding,
                    MOST_OF_RULE);
        }
        Set<Finding> listed = new LinkedHashSet<>(gravest);
        ofRules.values().forEach(listed::addAll);
        return listed.stream().sorted(FIRST).toList();
    }

    private static void offer(PriorityQueue<Finding> queue, Finding finding, int most) {
        if (queue.size() < most) {
            queue.add(finding);
        } else if (FIRST.compare(finding, queue.element()) < 0) {
            queue.remove();
            queue.add(finding);
        }
    }
}
