package io.mingcha.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and ledgers as offices keep them, written by another library than the one that reads them. */
class LedgerLayoutsTest {
    private static final String PEOPLE = "p1,张三,D1,u1\np2,李四,D1,u2\np3,王五,D2,u3\np4,王五,D2,u4\n";
    private static final String UNITS = "D0,某市局,\nD1,办公室,D0\nD2,财务科,D0\n";

    @TempDir
    Path folder;

    private Converted read(String name, String sheet, String rows, String profile, String... merges)
            throws IOException {
        Path file = folder.resolve(name);
        try (Book book = new Book(file)) {
            book.sheet(sheet, rows, merges);
        }
        return Book.read(List.of(file), List.of(profile), PEOPLE, UNITS);
    }

    @Test
    void readsAReceptionList() throws IOException {
        Converted converted = read(
                "接待.xlsx",
                "清单",
                """
                某市局公务接待清单
                填报单位：某市局　2026 年 1 月
                序号|接待日期|来访单位|公函文号|来访人员||陪餐||用餐时间|用餐地点|费用合计|经办人
                |||| 姓名职务|人数|人员|人数||||
                1|2026.1.8|某县局|某函〔2026〕1号|某局长等|６人|张三、李四|3+1|中餐|机关食堂|￥1,200.00元|张三
                2|2026/1/9|某镇|/|某镇长|3人|张 三|1|晚|某宾馆|1.2万|李四
                3|2026/1/10|某村|/|某主任|若干|张三|1|晚|某宾馆|100|李四
                4|2026/1/11|某村|/|某主任|2|王五|1|晚|某宾馆|100|李四
                合计|||||11||6|||13300|""",
                "reception-list",
                "A1:L1",
                "A2:L2",
                "A3:A4",
                "B3:B4",
                "C3:C4",
                "D3:D4",
                "E3:F3",
                "G3:H3",
                "I3:I4",
                "J3:J4",
                "K3:K4",
                "L3:L4");
        assertThat(Book.rows(converted, "receptions"))
                .containsExactly(
                        "5: reception_id=2026-01-08-某县局-1 unit_id=D0 host_id=p1 date=2026-01-08 meal=lunch venue=机关食堂 guest_unit=某县局 guests=6 escorts=4 letter_no=某函〔2026〕1号 approval_no=来源没有审批单号一列-5 amount=1200 attendees=p1;p2",
                        "6: reception_id=2026-01-09-某镇-2 unit_id=D0 host_id=p2 date=2026-01-09 meal=dinner venue=某宾馆 guest_unit=某镇 guests=3 escorts=1 approval_no=来源没有审批单号一列-6 amount=12000 attendees=p1");
        assertThat(Book.withheld(converted)).hasSize(2);
        assertThat(Book.withheld(converted).get(0)).contains("7: UNREADABLE", "接待对象人数", "若干");
        assertThat(Book.withheld(converted).get(1)).contains("8: UNREADABLE", "王五", "同名", "p3、p4");
        assertThat(Book.balance(converted)).containsExactly("reception-list 5 4 2 2");
    }

    @Test
    void readsExpenseClaimsAndKeepsLongInvoiceNumbers() throws IOException {
        Converted converted =
                read("报销.xlsx", "Sheet1", """
                报销单号|报销人|部门|费用类型|报销日期|发票号码|开票日期|金额|支付方式
                BX001|张三|某市局-办公室|差旅费|2026-01-20|26112000000012345678|2026-01-08|1,280.50|公务卡
                |||||26112000000012345679|=46031|300|公务卡
                BX002|李四|办公室|公务接待费|2026-01-21|=26112000000012345678|2026-01-09|500|转账
                总计|||||||2080.50|""", "expense-claims", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3");
        assertThat(Book.rows(converted, "expenses"))
                .containsExactly(
                        "2: expense_id=BX001-26112000000012345678 unit_id=D1 person_id=p1 category=travel occurred_on=2026-01-08 claimed_on=2026-01-20 amount=1280.5 invoice_no=26112000000012345678 payment=official_card approval_no=来源没有审批单号一列-2",
                        "3: expense_id=BX001-26112000000012345679 unit_id=D1 person_id=p1 category=travel occurred_on=2026-01-09 claimed_on=2026-01-20 amount=300 invoice_no=26112000000012345679 payment=official_card approval_no=来源没有审批单号一列-3");
        assertThat(Book.withheld(converted)).hasSize(1).first().asString().contains("4: UNREADABLE", "失真");
        assertThat(Book.balance(converted)).containsExactly("expense-claims 2 3 1 2");
    }

    @Test
    void readsTheOfficialCardStatement() throws IOException {
        Converted converted = read("公务卡.xlsx", "明细", """
                公务卡交易明细
                交易日期|记账日期|卡号后四位|持卡人|商户名称|商户编号|交易金额|币种|流水号
                2026-01-08|2026-01-09|0071|张三|某宾馆|102110070110001|￥380.00|人民币|0001
                20260109|2026-01-10|0071|张三|某店|102110099990001|50|人民币|0002""", "official-card", "A1:I1");
        assertThat(Book.rows(converted, "expenses"))
                .containsExactly(
                        "3: expense_id=0001 unit_id=D1 person_id=p1 category=lodging occurred_on=2026-01-08 amount=380 payee=某宾馆 payment=official_card approval_no=来源没有审批单号一列-3",
                        "4: expense_id=0002 unit_id=D1 person_id=p1 category=other occurred_on=2026-01-09 amount=50 payee=某店 payment=official_card approval_no=来源没有审批单号一列-4");
    }

    @Test
    void readsASupervisionLedger() throws IOException {
        Converted converted = read("督办.xlsx", "督办台账", """
                2026年督办台账
                序号|督办事项|来源|交办时间|责任领导|牵头单位|责任人|办结时限|完成情况|完成时间|催办次数
                1|甲事|会议|2026年1月5日|李四|办公室、财务科|张三、李四|2026-03-31|已办结，材料3份|2026-03-20|0
                2|乙事|领导批示|2026年1月6日|李四|财务科|李四|2026-04-30|未完成|/|2
                3|丙事|领导批示|2026年1月7日|李四|财务科|李四|2026-04-30|预计下月完成|/|2
                填表人：某某|||||||||| """, "supervision-ledger", "A1:K1");
        assertThat(Book.rows(converted, "tasks"))
                .containsExactly(
                        "3: task_id=2026-01-05-D1-1 title=甲事 source=decision unit_id=D1 owner_id=p1 supervisor_id=p2 created_on=2026-01-05 due_on=2026-03-31 status=done completed_on=2026-03-20",
                        "4: task_id=2026-01-06-D2-2 title=乙事 source=decision unit_id=D2 owner_id=p2 supervisor_id=p2 created_on=2026-01-06 due_on=2026-04-30 status=in_progress");
        assertThat(Book.withheld(converted)).hasSize(1).first().asString().contains("5: UNREADABLE", "预计下月完成");
        assertThat(Book.balance(converted)).containsExactly("supervision-ledger 3 3 1 2");
    }

    @Test
    void readsARectificationLedgerWithMergedSources() throws IOException {
        Converted converted = read("整改.xlsx", "台账", """
                整改台账
                问题编号|问题来源|问题描述|责任单位|责任人|反馈时间|整改时限|整改类别|进展|佐证材料|销号日期
                Z-001|巡察|甲|办公室|张三|2026-01-05|2026-02-28|限期整改|已销号|2份|2026-02-20
                Z-002||乙||李四|2026-01-05|2026-02-28|立行立改|正在整改|/|
                Z-003|自查|丙|财务科|李四|2026-01-05|2026-02-28|长期坚持|持续推进|0|""", "rectification-ledger", "A1:K1", "B3:B4", "D3:D4");
        assertThat(Book.rows(converted, "tasks"))
                .containsExactly(
                        "3: task_id=Z-001 title=甲 source=inspection measure=deadline unit_id=D1 owner_id=p1 created_on=2026-01-05 due_on=2026-02-28 status=closed closed_on=2026-02-20 evidence_count=2",
                        "4: task_id=Z-002 title=乙 source=inspection measure=immediate unit_id=D1 owner_id=p2 created_on=2026-01-05 due_on=2026-02-28 status=in_progress",
                        "5: task_id=Z-003 title=丙 source=self_check measure=long_term unit_id=D2 owner_id=p2 created_on=2026-01-05 due_on=2026-02-28 status=in_progress evidence_count=0");
    }

    @Test
    void readsAGiftRegister() throws IOException {
        Converted converted = read("礼品.xlsx", "登记", """
                礼品登记表
                登记编号|登记日期|收受人|收受日期|赠送方|物品|价值|上交日期
                0001|2026-01-20|张三|2026-01-05|管理服务对象|某物|约500元|
                0002|2026-01-20|李四|2026-01-06|某公司|某物|800元|2026-01-25""", "gift-register", "A1:H1");
        assertThat(Book.rows(converted, "gifts"))
                .containsExactly(
                        "4: gift_id=0002 person_id=p2 received_on=2026-01-06 value=800 registered_on=2026-01-20 handed_over_on=2026-01-25");
        assertThat(Book.withheld(converted)).hasSize(1).first().asString().contains("约500元");
    }

    @Test
    void unfoldsADutyRosterOfAMonth() throws IOException {
        Converted converted = read("值班.xlsx", "1月", """
                某市局 2026年2月值班表　值班单位：办公室
                班次|时间|1日|2日|3日|4日
                ||日|一|二|三
                白班|08:30-17:30|张三|张三||王五
                夜班|17:30-次日08:30|李四、张三|||李四
                联系电话：000""", "duty-roster", "A1:F1", "A2:A3", "B2:B3", "A6:F6");
        assertThat(Book.rows(converted, "duties"))
                .containsExactly(
                        "4: duty_id=2026-02-01-白班-张三 person_id=p1 unit_id=D1 start_at=2026-02-01 08:30 end_at=2026-02-01 17:30 sign_in_kept=false",
                        "4: duty_id=2026-02-02-白班-张三 person_id=p1 unit_id=D1 start_at=2026-02-02 08:30 end_at=2026-02-02 17:30 sign_in_kept=false",
                        "5: duty_id=2026-02-01-夜班-李四 person_id=p2 unit_id=D1 start_at=2026-02-01 17:30 end_at=2026-02-01 次日 08:30 sign_in_kept=false",
                        "5: duty_id=2026-02-01-夜班-张三 person_id=p1 unit_id=D1 start_at=2026-02-01 17:30 end_at=2026-02-01 次日 08:30 sign_in_kept=false",
                        "5: duty_id=2026-02-04-夜班-李四 person_id=p2 unit_id=D1 start_at=2026-02-04 17:30 end_at=2026-02-04 次日 08:30 sign_in_kept=false");
        assertThat(Book.withheld(converted))
                .hasSize(1)
                .first()
                .asString()
                .contains("4: UNREADABLE", "2026-02-04", "同名");
    }
}
