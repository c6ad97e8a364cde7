package io.mingcha.scan;

import io.mingcha.index.BrokenIndexException;
import io.mingcha.index.FileStamp;
import io.mingcha.index.IndexFolder;
import io.mingcha.index.IndexReader;
import io.mingcha.index.IndexWriter;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Keeps where in a scan's file the findings about each person stand. */
public final class KeptFindingsLines {
    private static final int BUCKETS = 1 << 10;
    private static final byte[] PERSON = "\"subject\":{\"kind\":\"person\",\"id\":\"".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Person> persons = new HashMap<>();

    private KeptFindingsLines() {}

    static int bucket(String person, int buckets) {
        return Math.floorMod(person.hashCode() * 0x9E3779B9, buckets);
    }

    /** A person, and where the lines stand: place, length and checksum of each. */
    record Person(@Nullable String name, List<long[]> places) {
        static @Nullable Person find(IndexReader in, String id) throws IOException {
            for (int left = in.count(); left > 0; left--) {
                boolean sought = in.requiredText().equals(id);
                String name = in.text();
                long[] places = in.longs(in.count());
                if (sought) {
                    List<long[]> lines = new ArrayList<>();
                    for (int at = 0; at < places.length; at += 3) {
                        lines.add(Arrays.copyOfRange(places, at, at + 3));
                    }
                    return new Person(name, lines);
                }
            }
            return null;
        }

        List<String> lines(Path file) throws IOException {
            List<String> lines = new ArrayList<>();
            try (FileChannel channel = FileChannel.open(file)) {
                for (long[] place : places) {
                    ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(place[1]));
                    while (line.hasRemaining() && channel.read(line, place[0] + line.position()) >= 0) {
                        // until it is full
                    }
                    if (line.hasRemaining() || sum(line.array()) != place[2]) {
                        throw new BrokenIndexException("a line is not what was written");
                    }
                    lines.add(new String(line.array(), StandardCharsets.UTF_8));
                }
            }
            return lines;
        }
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /**
     * Keeps the findings of a scan.
     *
     * @param terms all that the scan was made of
     * @param written its findings, one a line
     */
    public static void keep(IndexFolder folder, String terms, ScanResult result, Path written) throws IOException {
        KeptFindingsLines lines = new KeptFindingsLines();
        lines.name(result.intake().dataset().find("persons"));
        lines.read(written);
        String token = FileStamp.of(written) + " " + terms.hashCode();
        try (IndexFolder.Writing writing = folder.begin()) {
            if (writing == null) {
                // Another process keeps something; the next scan will.
                return;
            }
            writing.link(KeptFindings.LINES, written);
            long[] places = new long[BUCKETS];
            writing.write(KeptFindings.BY_PERSON, out -> lines.write(out, token, places));
            writing.write(KeptFindings.PLACES, out -> {
                out.text(terms);
                out.text(token);
                out.count(result.intake().rejected().size());
                out.count(result.outcomes().size());
                for (RuleOutcome outcome : result.outcomes()) {
                    out.text(outcome.rule().id());
                    out.text(outcome.reason());
                }
                out.count(places.length);
                out.longs(places, places.length);
            });
        }
    }

    private void name(@Nullable Rows rows) {
        for (int row = 0; rows != null && row < rows.size(); row++) {
            String id = rows.text(rows.table().column("person_id").index(), row);
            String name = rows.text(rows.table().column("name").index(), row);
            if (id != null) {
                persons.put(id, new Person(name, new ArrayList<>(1)));
            }
        }
    }

    private void read(Path written) throws IOException {
        byte[] buffer = new byte[1 << 20];
        int filled = 0;
        long start = 0;
        try (InputStream in = Files.newInputStream(written)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer, filled, buffer.length - filled)) {
                int from = 0;
                for (int at = filled; at < filled + read; at++) {
                    if (buffer[at] == '\n') {
                        add(Arrays.copyOfRange(buffer, from, at), start + from);
                        from = at + 1;
                    }
                }
                filled += read - from;
                start += from;
                System.arraycopy(buffer, from, buffer, 0, filled);
                buffer = filled < buffer.length ? buffer : Arrays.copyOf(buffer, filled * 2);
            }
        }
    }

    private void add(byte[] line, long start) {
        int at = after(line, PERSON);
        if (at >= 0) {
            int end = at;
            while (line[end] != '"') {
                end += line[end] == '\\' ? 2 : 1;
            }
            String id = text(new String(line, at, end - at, StandardCharsets.UTF_8));
            persons.computeIfAbsent(id, unknown -> new Person(null, new ArrayList<>(1)))
                    .places()
                    .add(new long[] {start, line.length, sum(line)});
        }
    }

    /** What a JSON string stands for; ids hold nothing that must be escaped otherwise than by a backslash before it. */
    private static String text(String json) {
        return json.indexOf('\\') < 0
                ? json
                : new tools.jackson.databind.json.JsonMapper().readValue('"' + json + '"', String.class);
    }

    private static int after(byte[] line, byte[] sought) {
        for (int at = 0; at + sought.length <= line.length; at++) {
            if (Arrays.equals(line, at, at + sought.length, sought, 0, sought.length)) {
                return at + sought.length;
            }
        }
        return -1;
    }

    private void write(IndexWriter out, String token, long[] places) throws IOException {
        List<List<Map.Entry<String, Person>>> buckets = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            buckets.add(new ArrayList<>());
        }
        persons.entrySet()
                .forEach(person ->
                        buckets.get(bucket(person.getKey(), places.length)).add(person));
        for (int i = 0; i < places.length; i++) {
            places[i] = out.mark();
            out.text(token);
            out.count(buckets.get(i).size());
            for (Map.Entry<String, Person> person : buckets.get(i)) {
                out.text(person.getKey());
                out.text(person.getValue().name());
                long[] flat = person.getValue().places().stream()
                        .flatMapToLong(Arrays::stream)
                        .toArray();
                out.count(flat.length);
                out.longs(flat, flat.length);
            }
        }
    }
}
