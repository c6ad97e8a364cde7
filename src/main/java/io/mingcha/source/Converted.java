package io.mingcha.source;

import io.mingcha.intake.GivenPart;
import java.util.List;
import java.util.Set;

/**
 * What was made of files.
 *
 * @param parts the rows of tables, by file and table
 * @param balance sheet by sheet
 * @param withheld everything that gave no row
 * @param notes what was decided and a user should know, the loudest first
 * @param lostCover the persons of whom something that may excuse them could not be read
 */
public record Converted(
        List<GivenPart> parts,
        List<SheetBalance> balance,
        List<Withheld> withheld,
        List<io.mingcha.intake.Note> notes,
        Set<String> lostCover) {}
