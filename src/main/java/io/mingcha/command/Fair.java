package io.mingcha.command;

import io.mingcha.rule.Severity;
import java.util.List;

/** What every page that names somebody says, and the order in which gravity is told. */
final class Fair {
    static final String LINE = "以上均为待核实的线索；须由专人核实，当事人有权陈述申辩。";

    static final String LEDGER_LINE = "待核实的事项是线索，不是结论；须由专人核实，当事人在销号前可随时陈述申辩。";

    private Fair() {}

    static List<Severity> gravestFirst() {
        return List.of(Severity.GRAVE, Severity.SERIOUS, Severity.GENERAL, Severity.HINT);
    }
}
