package io.mingcha.report;

import io.mingcha.rule.Severity;
import java.util.List;

/** The order in which gravity is told. */
final class Gravity {
    static final List<Severity> GRAVEST_FIRST =
            List.of(Severity.GRAVE, Severity.SERIOUS, Severity.GENERAL, Severity.HINT);

    private Gravity() {}
}
