package io.mingcha.command;

import io.mingcha.rule.Rule;
import io.mingcha.rule.Scope;
import io.mingcha.source.DatabaseAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a cluster scans, with what and where to. */
final class ClusterInput {
    private static final String LARGEST_GROUP = "3000000";

    @Option(
            names = "--data",
            paramLabel = "目录",
            description = "数据目录，逐级读取，其中也可以有 Parquet；可以是集群读得到的任何 Hadoop 文件系统，如 hdfs://主机/数据")
    private @Nullable String data;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--as-of", required = true, paramLabel = "日期", description = "截止日期（yyyy-MM-dd），判断当日结束时的状态")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "目录",
            description = "输出目录，可以是任何 Hadoop 文件系统，没有则新建；其中同名的文件会被替换")
    private String out = "";

    @Option(names = "--rule", paramLabel = "规则", description = "只报告这条规则或这个专题，可重复")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--largest-group",
            paramLabel = "行数",
            defaultValue = LARGEST_GROUP,
            description = "必须放在一起判断的一组（一个人、一个单位、一张发票）最多多少行，超过则报错并说明是哪一组；默认 " + LARGEST_GROUP)
    private Integer largestGroup = Integer.valueOf(LARGEST_GROUP);

    @Mixin
    private FailOn failOn = new FailOn();

    @Mixin
    private Shelf shelf = new Shelf();

    /** Where the rows are: a folder, a database or both. */
    Cluster.Data data() {
        DatabaseAccess access = database.access();
        if (data == null && access == null) {
            throw new WrongUsage("没有写明数据在哪里：用 --data 给出目录，或用 --jdbc 给出数据库。");
        }
        return new Cluster.Data(data, access);
    }

    LocalDate asOf() {
        return asOf;
    }

    String out() {
        return out;
    }

    int largestGroup() {
        return largestGroup;
    }

    FailOn failOn() {
        return failOn;
    }

    /** Whether only some rules are reported. */
    boolean restricted() {
        return !only.isEmpty();
    }

    /** The shelf, its rules admitted. */
    Shelf shelf() {
        shelf.admitted();
        return shelf;
    }

    List<Rule> reported() {
        List<Rule> named = shelf().named(only);
        for (Rule rule : named) {
            if (rule.scope() == Scope.LEDGER) {
                throw new WrongUsage("规则 " + rule.id() + " 比对的是台账而不是数据目录，随 --ledger 自动比对。");
            }
        }
        return named;
    }
}
