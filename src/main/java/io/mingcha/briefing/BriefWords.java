package io.mingcha.briefing;

import io.mingcha.report.Brief;
import io.mingcha.report.Masking;
import io.mingcha.report.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The texts of the ledger as a brief may show them, and its notes as they come up. */
final class BriefWords {
    /** What everybody reads before the figures. */
    static final String STATEMENT = "本报告据台账统计。待核实的事项是线索，不是结论，须由专人核实；当事人在销号前可随时陈述申辩，有异议的以复核为准。";

    private static final String MASKED = "姓名和编号已遮盖。";
    private static final String NAMED = "本报告未遮盖姓名和编号，仅供有权人员使用，不得外传。";

    private final Masking masking;
    private final List<Brief.Note> notes = new ArrayList<>();

    BriefWords(Masking masking) {
        this.masking = masking;
    }

    /** Any text that comes from the ledger. */
    String text(String text) {
        return PlainText.of(masking.text(text));
    }

    List<String> statements() {
        return List.of(STATEMENT, masking.isOn() ? MASKED : NAMED);
    }

    /** Takes down where figures come from, and gives the number of that note. */
    int note(String words, String command) {
        notes.add(new Brief.Note(text(words), text(command)));
        return notes.size();
    }

    List<Brief.Note> notes() {
        return List.copyOf(notes);
    }

    /** More or fewer than before: +3, −2, 0. */
    static String change(long now, long before) {
        long change = now - before;
        return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
    }
}
