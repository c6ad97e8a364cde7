package io.mingcha.command;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.People;
import io.mingcha.ledger.Ledger;
import io.mingcha.report.Brief;
import io.mingcha.report.Masking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a brief is written to, in which forms, and whether it names people. */
final class BriefOptions {
    @Option(names = "--out", paramLabel = "目录", defaultValue = ".", description = "写到这个目录，默认当前目录；同名的会被替换")
    private Path out = Path.of(".");

    @Option(
            names = "--formats",
            paramLabel = "形式",
            split = ",",
            defaultValue = "html,docx",
            description = "html、docx，以逗号分隔；默认都写")
    private List<BriefFiles.Form> formats = new ArrayList<>();

    @Option(names = "--names", description = "写出姓名和编号，仅供有权人员使用；默认遮盖")
    private boolean names;

    boolean names() {
        return names;
    }

    /** What hides the persons that the ledger, the site file or the last scan's tables name. */
    Masking masking(Ledger ledger, People people, List<CaseFile> files) {
        if (names) {
            return Masking.none();
        }
        Set<String> ids = new HashSet<>(people.persons().keySet());
        Set<String> known = new HashSet<>(people.persons().values());
        ledger.read(reading -> {
            reading.personNames().each(person -> {
                ids.add(person.id());
                if (person.name() != null) {
                    known.add(person.name());
                }
            });
            return ids;
        });
        LedgerDocument.addConcerned(files, known, ids);
        return Masking.of(known, ids);
    }

    /** Writes a brief in all forms asked for; gives where they lie. */
    List<Path> write(String name, Brief brief) throws IOException {
        List<Path> written = new ArrayList<>();
        for (BriefFiles.Form form : new LinkedHashSet<>(formats)) {
            written.add(BriefFiles.write(out, name, form, brief));
        }
        return written;
    }

    String remark() {
        return names ? "（含姓名，仅所有者可读）。" : "（姓名已遮盖）。";
    }
}
