package io.mingcha.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file, to say where something stands. */
record FileLines(List<String> lines) {
    static FileLines read(Path file) {
        try {
            return new FileLines(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the first line that begins so, blanks aside; 1 where there is none. */
    int find(String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(beginning)) {
                return i + 1;
            }
        }
        return 1;
    }
}
