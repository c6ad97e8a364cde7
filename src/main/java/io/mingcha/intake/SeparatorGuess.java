package io.mingcha.intake;

import java.io.BufferedReader;
import java.io.IOException;

/** Tells by its first lines what a text file is separated by, since programs export tabs under any ending. */
final class SeparatorGuess {
    private static final int LINES = 30;
    private static final int LONGEST = 1 << 16;

    private SeparatorGuess() {}

    /** The sign that a line has most of; 0 where no line has a tab or a comma. */
    static char of(InputFile file) throws IOException {
        try (TextContent content = TextContent.open(file)) {
            BufferedReader reader = new BufferedReader(content.reader());
            char[] start = new char[LONGEST];
            int length = Math.max(0, reader.read(start, 0, LONGEST));
            long tabs = 0;
            long commas = 0;
            for (String line : new String(start, 0, length).lines().limit(LINES).toList()) {
                tabs = Math.max(tabs, line.chars().filter(c -> c == '\t').count());
                commas = Math.max(commas, line.chars().filter(c -> c == ',').count());
            }
            return tabs > commas ? '\t' : commas > 0 ? ',' : 0;
        }
    }
}
