package io.mingcha.bench;

import io.mingcha.command.MingchaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scans every data set below a folder in one process, with the build that is on the class path. */
public final class ScanAll {
    private ScanAll() {}

    /** Takes the folder of data sets, the folder for the results and the as-of date. */
    public static void main(String[] args) throws IOException {
        List<Path> sets;
        try (Stream<Path> found = Files.list(Path.of(args[0]))) {
            sets = found.filter(Files::isDirectory).sorted().toList();
        }
        int failed = 0;
        for (Path set : sets) {
            Path out = Path.of(args[1]).resolve(set.getFileName());
            int status = MingchaCommand.run(
                    "scan", "--data", set.toString(), "--as-of", args[2], "--out", out.toString());
            if (status != 0) {
                Files.createDirectories(out);
                Files.writeString(out.resolve("status"), status + "\n");
                failed++;
            }
        }
        System.out.println(sets.size() + " data sets, " + failed + " not scanned to the end");
    }
}
