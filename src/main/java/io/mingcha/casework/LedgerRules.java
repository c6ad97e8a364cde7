package io.mingcha.casework;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.Finding;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeResult;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Handling;
import io.mingcha.ledger.LedgerCase;
import io.mingcha.ledger.Reading;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges the ledger by the rules over it: what came back after closing, is past its date, was not looked back at, or was
 * put right on paper only. They are judged by the same engine as all others, over tables made from the ledger.
 */
public final class LedgerRules {
    /** The tables that name whom the ledger is about. */
    private static final List<String> WHO = List.of("persons", "units", "self_reports", "calendar");

    private LedgerRules() {}

    /**
     * What the rules find.
     *
     * @param office the tables of a scan, which name persons and units and know the office's workdays
     * @param scan judges by the rules of the book
     * @param today the ledger as of the end of this day
     */
    public static List<Finding> findings(Reading reading, Dataset office, Scan scan, RuleBook book, LocalDate today) {
        IntakeResult ledger = Intake.of(tables(reading), Dictionary.withLedger());
        if (!ledger.rejected().isEmpty()) {
            throw new IllegalStateException(
                    "a row of the ledger was rejected: " + ledger.rejected().get(0));
        }
        Map<String, Rows> tables = new HashMap<>(ledger.dataset().tables());
        for (String name : WHO) {
            Rows rows = office.find(name);
            if (rows != null) {
                tables.put(name, rows);
            }
        }
        IntakeResult all = new IntakeResult(
                new Dataset(tables),
                ledger.balance(),
                ledger.rejected(),
                ledger.notes(),
                ledger.namedByRejectedCover(),
                ledger.rejectedPlaces(),
                ledger.emptyFiles());
        return scan.run(all, today, book.ofLedger(), ScanListener.NONE).findings();
    }

    private static Map<String, List<Map<String, String>>> tables(Reading reading) {
        List<Map<String, String>> cases = new ArrayList<>();
        for (CaseFile file : new CaseFiles(reading).all()) {
            cases.add(row(file));
        }
        List<Map<String, String>> attachments = new ArrayList<>();
        for (Attachment each : reading.attachments().all()) {
            if (each.purpose() == Attachment.Purpose.PROOF) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("case_id", each.caseId());
                row.put("sha256", each.sha256());
                row.put("name", each.name());
                put(row, "attached_on", each.attachedOn());
                put(row, "dated_on", each.datedOn());
                attachments.add(row);
            }
        }
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        tables.put("ledger_cases", cases);
        tables.put("ledger_attachments", attachments);
        return tables;
    }

    private static Map<String, String> row(CaseFile file) {
        LedgerCase matter = file.matter();
        Handling handling = file.handling();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("case_id", matter.id());
        row.put("rule", matter.rule());
        row.put("title", matter.title());
        row.put("by_hand", Boolean.toString(file.byHand()));
        row.put("waived", Boolean.toString(file.waiver() != null));
        put(row, "person_id", file.personId());
        put(row, "unit_id", matter.unitId());
        put(row, "found_on", matter.foundOn());
        put(row, "opened_on", matter.openedOn());
        row.put("state", matter.state().code());
        put(row, "owner_id", handling.ownerId());
        put(row, "due_on", handling.dueOn());
        put(row, "submitted_on", handling.submittedOn());
        put(
                row,
                "closed_at",
                handling.closedAt() == null
                        ? null
                        : handling.closedAt().toString().replace('T', ' '));
        put(row, "closer_id", handling.closerId());
        put(row, "look_back_on", handling.lookBackOn());
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }
}
