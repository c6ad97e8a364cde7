package io.mingcha.command;

import io.mingcha.casework.AfterScan;
import io.mingcha.casework.WaiverUse;
import io.mingcha.finding.Finding;
import io.mingcha.ledger.Waiver;
import io.mingcha.report.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a scan tells of the ledger itself: what its rules found, and what became of the exceptions. */
final class AfterScanSummary {
    private final AfterScan after;
    private final Page page;

    AfterScanSummary(AfterScan after, Page page) {
        this.after = after;
        this.page = page;
    }

    void add() {
        Map<String, Long> byTitle = after.findings().stream()
                .collect(Collectors.groupingBy(Finding::title, TreeMap::new, Collectors.counting()));
        page.line(
                2,
                byTitle.isEmpty()
                        ? "对台账本身比对，未见异常。"
                        : "对台账本身比对，线索 " + after.findings().size() + " 条："
                                + byTitle.entrySet().stream()
                                        .map(entry -> entry.getKey() + " " + entry.getValue())
                                        .collect(Collectors.joining("，"))
                                + "。");
        WaiverUse waivers = after.waivers();
        if (!waivers.uses().isEmpty()) {
            page.line(2, waivers.sentence() + "。");
            tell("已到期", waivers.expired());
            tell("没有用到", waivers.unused());
        }
    }

    private void tell(String what, List<Waiver> waivers) {
        if (!waivers.isEmpty()) {
            page.line(
                    4,
                    what + "："
                            + Named.some(waivers.stream()
                                    .map(waiver -> waiver.id() + "（" + waiver.personId() + "，" + waiver.rule() + "，至 "
                                            + waiver.to() + "）")
                                    .toList()));
        }
    }
}
