package io.mingcha.briefing;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.casework.CasePast;
import io.mingcha.casework.CaseQuery;
import io.mingcha.ledger.Head;
import io.mingcha.ledger.Reading;
import java.util.List;
import java.util.Map;

/**
 * The matters of one state of the ledger, to be counted.
 *
 * @param head the end of the log the figures are of
 */
public record PeriodFigures(List<CaseFile> files, Map<String, CasePast> pasts, Head head) {
    /** All that the ledger holds now. */
    public static PeriodFigures of(Reading reading) {
        return new PeriodFigures(new CaseFiles(reading).all(), CasePast.all(reading), reading.head());
    }

    /** How many matters answer a question. */
    long count(CaseQuery query) {
        return matters(query).size();
    }

    /** The matters that answer a question. */
    List<CaseFile> matters(CaseQuery query) {
        return files.stream().filter(file -> holds(file, query)).toList();
    }

    private boolean holds(CaseFile file, CaseQuery query) {
        CasePast past = pasts.get(file.matter().id());
        return past != null && query.holds(file, past);
    }
}
