package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.AttachmentFolder;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.casework.Clerk;
import io.mingcha.casework.Desk;
import io.mingcha.casework.People;
import io.mingcha.casework.Staff;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Role;
import io.mingcha.rule.RuleFault;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which ledger, and in what role: the same for every command of the ledger. */
final class LedgerOptions {
    @Option(
            names = "--ledger",
            paramLabel = "地址",
            description = "台账：sqlite:文件 或 jdbc:postgresql://主机/数据库；默认为当前目录的 mingcha.db")
    private String url = LedgerUrl.DEFAULT;

    @Option(names = "--as", paramLabel = "角色", description = "以本人的哪一种角色办理：录入、核查、审批、只读；默认为其中能办的一种")
    private @Nullable String as;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private @Nullable Staff staff;

    LedgerUrl url() {
        try {
            return LedgerUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    /** The ledger, which must be there. */
    Ledger open() {
        return Ledger.openExisting(url());
    }

    /** The ledger, which is made where there is none, for somebody who may write in it. */
    Ledger openOrMake() {
        requireStaff();
        return Ledger.open(url());
    }

    Session session() {
        return Session.of(spec);
    }

    Staff staff() {
        if (staff == null) {
            try {
                staff = Staff.read(session().staff());
            } catch (RuleFault e) {
                throw new WrongUsage("人员文件有误，未办理。" + e.getMessage());
            }
        }
        return staff;
    }

    /** Who is at work, with just the role he asked for where he asked for one. */
    Clerk clerk() {
        Clerk clerk = staff().clerk(session().user());
        if (as == null) {
            return clerk;
        }
        Role role = Staff.role(as);
        if (role == null) {
            throw new WrongUsage("不认识的角色 " + as + "，应为 录入、核查、审批 或 只读。");
        }
        if (!clerk.roles().contains(role)) {
            throw new WrongUsage("您（" + clerk.shown() + "）没有“" + role.chinese() + "”这一角色；--as 只能从本人的角色中选："
                    + clerk.roles().stream().sorted().map(Role::chinese).collect(Collectors.joining("、")) + "。");
        }
        return clerk.as(role);
    }

    /** Refuses, before anything is opened, somebody who can only look. */
    void requireStaff() {
        Clerk clerk = clerk();
        if (clerk.roles().stream().allMatch(role -> role == Role.READER)) {
            String file = staff().file().toString();
            throw new WrongUsage(
                    staff().byUser().isEmpty()
                            ? "还没有规定谁可以办理台账，现在人人只能查看。请在 " + file + " 中写明操作系统用户名、工号、姓名和角色（该文件内有样例），再来办理。"
                            : "用户 " + session().user() + " 只能查看台账；需要办理的，请管理员在 " + file + " 中写明您的角色"
                                    + (as == null ? "。" : "，或换一个 --as。"));
        }
    }

    /** Where somebody works on cases of an open ledger. */
    Desk desk(Ledger ledger) {
        requireStaff();
        return new Desk(
                ledger, clerk(), staff().terms(), calendar(ledger), session().now());
    }

    /** The workdays, with those the office's own tables named at the last scan. */
    WorkCalendar calendar(Ledger ledger) {
        WorkCalendar.Builder calendar = Home.workCalendar();
        ledger.read(reading -> reading.site().days()).forEach(calendar::override);
        return calendar.build();
    }

    /** The case of an id or of the beginning of one. */
    CaseFile find(Ledger ledger, String idOrPrefix) {
        return ledger.read(reading -> new CaseFiles(reading).find(idOrPrefix));
    }

    /** The names the ledger and the site file know. */
    People people(Ledger ledger) {
        return ledger.read(reading -> {
            List<CaseFile> all = new CaseFiles(reading).all();
            return People.of(all, reading.site().units().values(), staff());
        });
    }

    /** Where the files on cases are kept. */
    AttachmentFolder attachments() {
        return url() instanceof LedgerUrl.Sqlite sqlite
                ? new AttachmentFolder(
                        sqlite.file().resolveSibling(sqlite.file().getFileName() + ".files"))
                : new AttachmentFolder(null);
    }
}
