package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.intake.Intake;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What counts as judged and as flagged: distinct rows of the table that a rule looks at. */
class SuspectTest {
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static final List<Rule> RULES =
            List.of(BOOK.rule("attendance/late-arrival"), BOOK.rule("attendance/missing-punch"));
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static CompiledRules compiled;

    @BeforeAll
    static void compile() {
        compiled = CompiledRules.of(RULES, RuleCache.none());
    }

    private static ScanResult scan(int late, int early, int unknown) {
        List<Map<String, String>> persons = new ArrayList<>();
        List<Map<String, String>> attendance = new ArrayList<>();
        for (int i = 0; i < late + early + unknown; i++) {
            if (i >= unknown) {
                persons.add(Map.of("person_id", "p" + i, "name", "某人", "unit_id", "u1"));
            }
            String in = i < unknown + late ? "08:40" : "08:20";
            attendance.add(Map.of("person_id", "p" + i, "date", "2026-03-02", "clock_in", in, "clock_out", "17:30"));
        }
        Dictionary dictionary = Dictionary.shipped();
        Scan scan = new Scan(BOOK, Parameters.with(BOOK, null), WorkCalendar.builder(), compiled, 1);
        return scan.run(
                Intake.of(Map.of("persons", persons, "attendance", attendance), dictionary),
                AS_OF,
                RULES,
                ScanListener.NONE);
    }

    private static RuleRows late(ScanResult result) {
        return result.outcomes().get(0).rows();
    }

    @Test
    void halfIsNotMoreThanHalf() {
        assertThat(late(scan(10, 10, 0))).isEqualTo(new RuleRows(20, 10, 0, 0));
        assertThat(late(scan(10, 10, 0)).suspect()).isFalse();
        assertThat(late(scan(11, 9, 0)).suspect()).isTrue();
        assertThat(late(scan(19, 0, 0)).suspect()).isFalse();
    }

    @Test
    void rowsOfUnknownPersonsAreLookedAtAndNotDecided() {
        RuleRows rows = late(scan(11, 9, 2));
        assertThat(rows).isEqualTo(new RuleRows(22, 11, 0, 2));
        assertThat(rows.suspect()).isFalse();
        assertThat(rows.undecidable()).isEqualTo(2);
    }

    @Test
    void scanJsonSaysIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScanJson.write(out, scan(11, 9, 0), Map.of(), Map.of());
        JsonNode rules = JsonMapper.shared().readTree(out.toByteArray()).get("rules");
        assertThat(rules.get(0).get("suspect").asBoolean()).isTrue();
        assertThat(rules.get(0).get("suspicion").asString()).startsWith("口径存疑：比对 20 行，报出 11 行");
        assertThat(rules.get(1).get("suspect").asBoolean()).isFalse();
        assertThat(rules.get(1).get("suspicion").isNull()).isTrue();
    }

    @Test
    void anInquiryAboutAPersonTellsNothingOfShares() {
        Scan scan = new Scan(BOOK, Parameters.with(BOOK, null), WorkCalendar.builder(), compiled, 1);
        var intake = scan(20, 0, 0).intake();
        var one =
                scan.answer(intake, AS_OF, RULES, new Inquiry("p1", null, null, null, null), false, ScanListener.NONE);
        var unit =
                scan.answer(intake, AS_OF, RULES, new Inquiry(null, "u1", null, null, null), false, ScanListener.NONE);
        assertThat(one.outcomes().get(0).rows().suspect()).isFalse();
        assertThat(unit.outcomes().get(0).rows().suspect()).isTrue();
    }
}
