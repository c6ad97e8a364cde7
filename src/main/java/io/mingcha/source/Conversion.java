package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.Note;
import io.mingcha.intake.RawFile;
import io.mingcha.intake.RawSheet;
import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads files by profiles, all of them, before any day is settled: what excuses a day may stand in another file. */
public final class Conversion {
    private final Registry registry;
    private final Output output;
    private final AttendanceDays days;
    private final List<SheetTally> tallies = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    public Conversion(Dictionary dictionary, Registry registry) {
        this.registry = registry;
        this.output = new Output(dictionary);
        this.days = new AttendanceDays(registry);
    }

    /**
     * Reads a file.
     *
     * @param profiles each sheet is read by the first that knows it; others are noted
     * @param namedShifts the hours of shifts that the file only names
     * @throws UnreadableFileException if no sheet is known by any of the profiles
     */
    public void read(RawFile file, List<Profile> profiles, Map<String, String> namedShifts) {
        file.notes().forEach(text -> notes.add(new Note(file.name(), text)));
        int known = 0;
        for (RawSheet sheet : file.sheets()) {
            try {
                known += read(file, sheet, profiles, namedShifts) ? 1 : 0;
            } catch (IOException e) {
                throw new UnreadableFileException(file.name(), String.valueOf(e.getMessage()), e);
            }
        }
        if (known == 0) {
            throw new UnreadableFileException(
                    file.name(),
                    "没有一张表合于"
                            + profiles.stream()
                                    .map(one -> "“" + one.title() + "”")
                                    .collect(Collectors.joining("、"))
                            + "：找不到 "
                            + profiles.stream()
                                    .map(one -> String.join("、", one.tells()))
                                    .collect(Collectors.joining("；或 "))
                            + " 这些列名。用 mingcha data inspect 看看文件的样子");
        }
    }

    private boolean read(RawFile file, RawSheet sheet, List<Profile> profiles, Map<String, String> namedShifts)
            throws IOException {
        for (Profile profile : profiles) {
            SheetHeader header = sheet.hidden() ? null : SheetReader.header(sheet, profile);
            if (header != null) {
                String name = file.sheets().size() > 1 ? sheet.name() : "";
                SheetTally tally = new SheetTally(file.name(), name, profile, file.encoding());
                tallies.add(tally);
                SheetConversion conversion = new SheetConversion(header, tally, days, output, namedShifts);
                new SheetReader(sheet, profile, registry, tally).read(header, conversion::take);
                conversion.close();
                SheetNotes.of(sheet, header, tally).forEach(text -> notes.add(new Note(tally.place(), text)));
                return true;
            }
        }
        if (!sheet.name().isEmpty()) {
            notes.add(
                    new Note(file.name(), "工作表“" + sheet.name() + "”" + (sheet.hidden() ? "是隐藏的，未读" : "不是所用方案的样式，未读")));
        }
        return false;
    }

    /** Settles everything; the files may be read no more. */
    public Converted finish() {
        days.settle(output);
        var parts = output.parts();
        List<Note> told = new ArrayList<>();
        days.warnings().forEach(text -> told.add(new Note("", text)));
        for (SheetTally tally : tallies) {
            if (tally.joinsNobody(registry.people())) {
                told.add(new Note(
                        tally.place(),
                        "注意：表中的人没有一个在人员表中（" + SheetNotes.some(tally.unmatched()) + "），这张表没有参与比对，靠它的规则不会评估"));
            }
        }
        told.addAll(notes);
        List<Withheld> withheld = new ArrayList<>();
        tallies.forEach(tally -> withheld.addAll(tally.withheld()));
        return new Converted(parts, tallies.stream().map(SheetTally::balance).toList(), withheld, told, days.lost());
    }
}
