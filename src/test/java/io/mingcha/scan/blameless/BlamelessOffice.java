package io.mingcha.scan.blameless;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.SortedSet;

/**
 * A spotless office in 2025: all tables, every column, every word that nobody can be blamed for, and everything again and
 * again just at the limit. The same seed makes the same files.
 */
public final class BlamelessOffice {
    private BlamelessOffice() {}

    /** Writes a csv file for each table into an empty folder. */
    public static void write(Path folder, long seed) throws IOException {
        Tables tables = new Tables();
        OfficeYear year = new OfficeYear();
        People people = new People(tables);
        Random random = new Random(seed);
        Absences absences = new Absences(tables);
        new AbsencePlan(absences, year, people, random);
        new Attendance(tables, year, people, absences, random);
        Duties duties = new Duties(tables, year, people, absences, random);
        new Receptions(tables, year, random);
        new Expenses(tables, year, people, absences, duties, random);
        new Tasks(tables, year, people, random);
        new Handovers(tables, year, people);
        new Paperwork(tables, year, random);
        new PartyLife(tables, year, people, absences);
        new Integrity(tables, year);
        tables.write(folder);
    }

    /** The days on which nothing at all may be found: with another, an open task could be due so soon that it is warned of. */
    public static SortedSet<LocalDate> asOfs() {
        return OfficeYear.asOfs();
    }
}
