package io.mingcha.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnteringTest {
    @Test
    void sample() {
        LedgerUrl url = TestStores.sqlite();
        try (Ledger ledger = Ledger.open(url)) {
            long t = System.nanoTime();
            ScanInput in = Office.scan(
                    io.mingcha.intake.Intake.read(
                            Path.of("sample-data"),
                            io.mingcha.dictionary.Dictionary.shipped(),
                            2,
                            io.mingcha.intake.IntakeListener.NONE),
                    LocalDate.of(2026, 4, 30));
            System.out.println("scan " + (System.nanoTime() - t) / 1e6);
            t = System.nanoTime();
            Stamp s = new Stamp(Instant.parse("2026-05-01T01:00:00Z"), "cron", Role.SCANNER);
            System.out.println(ledger.write(s, in::enter));
            System.out.println("enter " + (System.nanoTime() - t) / 1e6);
            t = System.nanoTime();
            System.out.println(ledger.write(s, in::enter));
            System.out.println("enter " + (System.nanoTime() - t) / 1e6);
            t = System.nanoTime();
            System.out.println(Verification.of(ledger, null));
            System.out.println("verify " + (System.nanoTime() - t) / 1e6);
            ledger.<Object>read(r -> {
                r.events().after(235, e -> System.out.println(e.kind() + " " + e.body()));
                return 1;
            });
            System.out.println(ledger.<Object>read(r -> Reconciliation.lines(r, java.time.YearMonth.of(2026, 5))));
        }
    }
}
