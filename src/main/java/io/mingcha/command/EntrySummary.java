package io.mingcha.command;

import io.mingcha.ledger.Entered;
import io.mingcha.report.Page;

/** What became of a scan's findings in the ledger. */
final class EntrySummary {
    private final Entered entered;
    private final Page page;

    EntrySummary(Entered entered, Page page) {
        this.entered = entered;
        this.page = page;
    }

    /** @param ledger how the ledger is named */
    void add(String ledger) {
        int fresh = entered.fresh() + entered.recurring();
        page.heading("台账  " + ledger);
        page.line(2, "平衡：线索 " + entered.findings() + " = 新立案 " + fresh + " + 已在台账 " + entered.known() + "。");
        tell(entered.recurring(), "新立案中有 %d 条是销号后的复发，已与原案关联。");
        tell(entered.updated(), "已在台账的有 %d 条因数据更正而内容有变，已更新。");
        tell(entered.reinstated(), "此前撤销的有 %d 条重又出现，恢复为待核实。");
        tell(entered.leftAlone(), "有 %d 条对应的案件已办结，或以较晚的截止日核对过，没有改动。");
        tell(entered.withdrawn(), "撤销 %d 件：原记录已更正或补录，由完整的数据不再得出。");
        tell(entered.ended(), "有 %d 件的事项已经结束，可作为销号的佐证。");
        tell(entered.unchecked(), "未复核 %d 件：本次没有再出现，但数据不全或规则不同，不能据此撤销；逐件原因见台账。");
    }

    private void tell(int cases, String sentence) {
        if (cases > 0) {
            page.line(2, sentence.formatted(cases));
        }
    }
}
