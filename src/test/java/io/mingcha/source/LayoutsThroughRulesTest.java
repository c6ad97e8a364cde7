package io.mingcha.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.command.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as offices keep them, through the rules: what they say is found, and what they say in order is not. */
class LayoutsThroughRulesTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void office() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("人员.csv"), "工号,姓名,单位编号\np1,张三,D1\np2,李四,D2\n");
        Files.writeString(data.resolve("单位.csv"), "单位编号,单位名称\nD0,某市局\nD1,办公室\nD2,财务科\n");
        Files.writeString(data.resolve("sources.yaml"), """
                files:
                    - {match: "接待清单*.xlsx", profile: reception-list}
                    - {match: "报销*.xlsx", profile: expense-claims}
                    - {match: "督办*.xlsx", profile: supervision-ledger}
                    - {match: "礼品登记表*.xlsx", profile: gift-register}
                    - {match: "值班*.xlsx", profile: duty-roster}
                """);
        book("接待清单.xlsx", """
                某市局公务接待清单　填报单位：某市局
                序号|接待日期|来访单位|公函文号|来访人数|陪餐人员|陪餐人数|用餐时间|用餐地点|费用合计|经办人
                1|2026.1.8|某县局|某函〔2026〕1号|６人|李四|1+0|中餐|机关食堂|￥200.00元|张三
                2|2026/1/9|某镇|/|3人|张 三|1|中餐|机关食堂|100|李四""");
        book("报销.xlsx", """
                报销单号|报销人|部门|费用类型|报销日期|发票号码|开票日期|金额|支付方式
                BX001|张三|办公室|差旅费|2026-01-20|26112000000012345678|2026-01-08|1,280.50|公务卡
                BX002|李四|财务科|差旅费|2026-01-20|26112000000012345670|2026-01-08|90|公务卡
                BX003|李四|财务科|公务接待费|2026-01-20|26112000000012345699|2026-01-08|90|公务卡""");
        book("督办.xlsx", """
                序号|督办事项|来源|交办时间|责任领导|牵头单位|责任人|办结时限|完成情况|完成时间
                1|甲事|会议|2026年1月5日|李四|办公室|张三|2026-03-31|已办结|2026-03-20
                2|乙事|领导批示|2026年1月6日|李四|财务科|李四|2026-04-30|未完成|/""");
        book("礼品登记表.xlsx", """
                登记编号|登记日期|收受人|收受日期|赠送方|物品|价值|上交日期
                0001|2026-01-20|张三|2026-01-05|管理服务对象|某物|500元|
                0002|2026-01-20|李四|2026-01-06|管理服务对象|某物|800元|2026-01-25""");
        book("值班.xlsx", """
                某市局 2026年2月值班表　值班单位：办公室
                班次|时间|1日|2日
                夜班|17:30-次日08:30|李四|张三
                填表人：某某||| """);
        Files.writeString(data.resolve("外出.csv"), "外出单号,工号,类型,开始日期,结束日期,审批状态\no1,p2,出差,2026-01-07,2026-01-09,同意\n");
        Files.writeString(data.resolve("请假.csv"), "请假单号,工号,请假类型,开始日期,结束日期,审批状态\n");
        Files.writeString(data.resolve("task_events.csv"), "event_id,task_id,happened_on,kind\n");
        Files.writeString(
                data.resolve("spot_checks.csv"),
                "check_id,unit_id,person_id,checked_at,observed\nc1,D1,p1,2026-03-03 10:00,off_post\n");
    }

    private void book(String name, String rows) throws IOException {
        try (Book book = new Book(data.resolve(name))) {
            book.sheet("表", rows);
        }
    }

    private List<String> found() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "scan",
                "--data",
                data.toString(),
                "--as-of",
                "2026-05-31",
                "--out",
                out.toString(),
                "--formats",
                "none");
        assertThat(run.err()).isEmpty();
        return Files.readAllLines(out.resolve("findings.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"rule\":\"([^\"]+)\",\"key\":\"([^\"]+)\".*", "$1 $2"))
                .toList();
    }

    @Test
    void eachLayoutIsJudgedFromBothSides() throws IOException {
        List<String> found = found();
        assertThat(found)
                .contains(
                        "reception/no-letter 2026-01-09-某镇-2",
                        "expense/travel-without-outing BX001-26112000000012345678",
                        "task/overdue 2026-01-06-D2-2",
                        "integrity/gift-not-handed-over 0001",
                        "conduct/off-post c1")
                .doesNotContain(
                        "reception/no-letter 2026-01-08-某县局-1",
                        "expense/travel-without-outing BX002-26112000000012345670",
                        "task/overdue 2026-01-05-D1-1",
                        "integrity/gift-not-handed-over 0002");
        // the list has no column of approvals, the claims have none of receptions
        assertThat(found).noneMatch(line -> line.startsWith("reception/not-approved"));
        assertThat(found).noneMatch(line -> line.startsWith("expense/reception-without-record"));
        // a roster tells who was to come, not who came
        assertThat(found).noneMatch(line -> line.startsWith("duty/"));
    }

    @Test
    void aColumnThatIsKeptTellsWhereItIsBlank() throws IOException {
        book("接待清单.xlsx", """
                某市局公务接待清单　填报单位：某市局
                序号|接待日期|来访单位|公函文号|审批单号|来访人数|陪餐人数|用餐时间|用餐地点|费用合计|经办人
                1|2026.1.8|某县局|某函〔2026〕1号|SP1|６人|1|中餐|机关食堂|200|张三
                2|2026/1/9|某镇|某函〔2026〕2号||3人|1|中餐|机关食堂|100|李四""");
        book("报销.xlsx", """
                报销单号|报销人|部门|费用类型|报销日期|发票号码|开票日期|金额|接待单号
                BX003|李四|财务科|公务接待费|2026-01-20|26112000000012345699|2026-01-08|90|
                BX004|李四|财务科|公务接待费|2026-01-20|26112000000012345698|2026-01-08|90|2026-01-08-某县局-1""");
        List<String> found = found();
        assertThat(found)
                .contains(
                        "reception/not-approved 2026-01-09-某镇-2",
                        "expense/reception-without-record BX003-26112000000012345699")
                .doesNotContain("reception/not-approved 2026-01-08-某县局-1");
    }
}
