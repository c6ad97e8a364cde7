package io.mingcha.notice;

import io.mingcha.casework.Clerk;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Assembler;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Stamp;
import io.mingcha.rule.ClauseBook;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A ledger of made-up people in a folder, with what notices are made of. */
final class NoticeLedger {
    static final Instant NOW = Instant.parse("2026-05-06T02:00:00Z");
    static final Clerk DRAFTER = clerk("luru", "C1", Role.RECORDER);
    static final Clerk APPROVER = clerk("shenpi", "C2", Role.APPROVER);

    private static final Path RULES = Path.of("rules");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final LedgerUrl url;

    /** In a file of the folder. */
    NoticeLedger(Path folder) throws IOException {
        this(folder, new LedgerUrl.Sqlite(folder.resolve("ledger.db")));
    }

    NoticeLedger(Path folder, LedgerUrl url) throws IOException {
        this.folder = folder;
        this.url = url;
        Files.writeString(settingsFile(), SETTINGS);
    }

    static final String SETTINGS = """
            office: 青禾县政务服务局
            contact: 联系人：督查考核科；电话：0000-0000000
            circulated_to: 各科室
            copies: [局机关党委]
            receiver: 派驻纪检监察组
            interview: {place: 谈话室, hosts: 分管领导和督查考核科工作人员}
            series: {谈话提醒函: 青政服提, 责令整改通知书: 青政服改, 督办单: 青政服督, 约谈通知书: 青政服约, 通报: 青政服通, 问题线索移交单: 青政服移, 澄清说明: 青政服澄}
            state_days: 5
            rectify_days: {提示: 20, 一般: 20, 较重: 10, 严重: 5}
            letters_per_run: 50
            belt: {share: 5%, least: 20, times: 3, scans: 6}
            """;

    static Clerk clerk(String user, String id, Role... roles) {
        return new Clerk(user, id, user, EnumSet.copyOf(Set.of(roles)));
    }

    Path settingsFile() {
        return folder.resolve("notice.yaml");
    }

    LedgerUrl url() {
        return url;
    }

    NoticeSettings settings() {
        return NoticeSettings.read(settingsFile());
    }

    Ledger open() {
        return Ledger.open(url);
    }

    NoticeDesk desk(Ledger ledger, Clerk clerk) {
        return new NoticeDesk(ledger, clerk, settings(), NOW);
    }

    Drafting drafting() {
        return new Drafting(
                settings(),
                Wording.read(Path.of("src", "main", "dist", "templates", "wording.yaml")),
                RuleBook.read(RULES),
                ClauseBook.read(RULES),
                Dictionary.shipped());
    }

    static Drafting.Asked everything() {
        return new Drafting.Asked(null, List.of(), null, null);
    }

    static Drafting.Asked only(NoticeKind kind) {
        return new Drafting.Asked(kind, List.of(), null, null);
    }

    /** A finding's file as findings.jsonl has it. */
    static ObjectNode finding(String rule, String key, String ladder, String personId, String name, String unitId) {
        String subject = personId.isEmpty()
                ? "{\"kind\":\"unit\",\"id\":\"%s\",\"name\":\"%s\",\"unit_id\":\"%s\"}".formatted(unitId, name, unitId)
                : "{\"kind\":\"person\",\"id\":\"%s\",\"name\":\"%s\",\"unit_id\":\"%s\"}"
                        .formatted(personId, name, unitId);
        String shown = name + "（" + (personId.isEmpty() ? unitId : personId) + "）";
        return (ObjectNode)
                JSON.readTree("""
                {"id":"%s","rule":"%s","key":"%s","title":"迟到","severity":"general","grade":"direct","ladder":"%s",
                 "subject":%s,"date":"2026-04-03",
                 "summary":"比对发现%s2026-04-03上班打卡08:52:00，晚于应到岗时间08:30:00，请核实。",
                 "evidence":[{"table":"attendance","key":"%s","file":"考勤.csv","row":12,
                              "cells":{"date":"2026-04-03","clock_in":"08:52:00"}}],
                 "basis":["003§六.17"],"recommendation":"提醒谈话，请本人说明当日情况。","self_reported":false,
                 "caveats":[],"params":{},"rule_version":1}
                """.formatted(Assembler.id(rule, key), rule, key, ladder, subject, shown, key));
    }

    /** Opens a case and takes it to a state; gives its id. */
    static String open(Ledger ledger, ObjectNode finding, CaseState state) {
        String id = finding.path("id").stringValue();
        ledger.write(stamp("scan", Role.SCANNER), writing -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("finding", finding);
            body.putArray("places");
            return writing.append(EventKind.OPENED, id, body);
        });
        move(ledger, id, CaseState.TO_VERIFY, state);
        return id;
    }

    static void move(Ledger ledger, String id, CaseState from, CaseState to) {
        if (from != to) {
            ledger.write(
                    stamp("C3", Role.VERIFIER),
                    writing -> writing.append(
                            EventKind.TRANSITION,
                            id,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("from", from.code())
                                    .put("to", to.code())
                                    .put("reason", "已与本人核对记录")));
        }
    }

    /** Puts down what a scan's rules flagged among persons. */
    static void figures(Ledger ledger, String rule, long flagged, long lookedAt) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("as_of", "2026-04-30");
        body.putObject("rules")
                .putObject(rule)
                .putObject("person")
                .put("flagged", flagged)
                .put("looked_at", lookedAt);
        ledger.write(stamp("scan", Role.SCANNER), writing -> writing.append(EventKind.FIGURES, null, body));
    }

    static Stamp stamp(String actor, Role role) {
        return new Stamp(NOW, actor, role);
    }
}
