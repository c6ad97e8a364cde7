package io.mingcha.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How files about a run are written: JSON, an object a line, by whole lines. */
final class RunFiles {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private RunFiles() {}

    /** This moment, as files tell it. */
    static String now() {
        return OffsetDateTime.now(SHANGHAI).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Puts an object in the place of what the file held: a reader sees the one or the other, never a part. */
    static void replace(Path file, Map<String, ?> object) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(aside, line(object));
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Adds an object to the end of the file. */
    static void append(Path file, Map<String, ?> object) throws IOException {
        Files.write(file, line(object), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] line(Map<String, ?> object) {
        return (JsonMapper.shared().writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
