package io.mingcha.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What may happen to a data folder from one night to the next. */
final class RandomNights {
    private final Path data;
    private final Path index;
    private final Random random;
    private int added;

    RandomNights(Path data, Path index, Random random) {
        this.data = data;
        this.index = index;
        this.random = random;
    }

    /** Changes something, and says what. */
    String pass() throws IOException {
        int what = random.nextInt(12);
        return switch (what) {
            case 0, 1, 2 -> addFile();
            case 3 -> correctCell();
            case 4 -> appendRows();
            case 5 -> removeFile();
            case 6 -> rename();
            case 7 -> touch();
            case 8 -> changeBehindTheStamp();
            case 9 -> spoilIndex();
            case 10 -> leaveAside();
            default -> "nothing";
        };
    }

    private List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> texts =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .toList());
            Collections.shuffle(texts, random);
            return texts;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(
                List.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("(?<=\n)")));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.write(file, String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Rows of a file once more, some of them changed, in a file that comes before or after it. */
    private String addFile() throws IOException {
        Path file = texts().get(0);
        List<String> lines = lines(file);
        List<String> some = new ArrayList<>(lines.subList(0, 1));
        int from = 1 + random.nextInt(lines.size());
        for (String line :
                lines.subList(Math.min(from, lines.size()), Math.min(from + random.nextInt(6), lines.size()))) {
            some.add(random.nextBoolean() ? line : spoilt(line));
        }
        String name = file.getFileName().toString().split("[-_.]", 2)[0];
        if (file.getFileName().toString().startsWith("spot_checks")
                || file.getFileName().toString().startsWith("task_events")
                || file.getFileName().toString().startsWith("self_reports")) {
            name = file.getFileName().toString().replaceAll("([a-z]+_[a-z]+).*", "$1");
        }
        Path made = data.resolve(name + (random.nextBoolean() ? "-" : "_") + "x" + added++ + ".csv");
        write(made, some);
        return "added " + made.getFileName() + " with " + (some.size() - 1) + " rows of " + file.getFileName();
    }

    private String spoilt(String line) {
        String[] cells = line.split(",", -1);
        int cell = random.nextInt(cells.length);
        String[] others = {"", "X9", "2026-03-17", "09:12:00", "7", "不认识", "P003"};
        cells[cell] = others[random.nextInt(others.length)] + (cell == cells.length - 1 ? "\n" : "");
        return String.join(",", cells);
    }

    private String correctCell() throws IOException {
        Path file = texts().get(0);
        List<String> lines = lines(file);
        int line = 1 + random.nextInt(Math.max(1, lines.size() - 1));
        if (line < lines.size()) {
            lines.set(line, spoilt(lines.get(line)));
            write(file, lines);
        }
        return "corrected line " + line + " of " + file.getFileName();
    }

    private String appendRows() throws IOException {
        Path file = texts().get(0);
        List<String> lines = lines(file);
        lines.add(lines.get(random.nextInt(lines.size())));
        lines.add(spoilt(lines.get(random.nextInt(lines.size()))));
        write(file, lines);
        return "appended to " + file.getFileName();
    }

    private String removeFile() throws IOException {
        Path file = texts().get(0);
        Files.delete(file);
        return "removed " + file.getFileName();
    }

    private String rename() throws IOException {
        Path file = texts().get(0);
        String name = file.getFileName().toString();
        Path other = file.resolveSibling(name.replaceAll("\\.csv$", "-z" + added++ + ".csv"));
        Files.move(file, other);
        return "renamed " + name + " to " + other.getFileName();
    }

    private String touch() throws IOException {
        Path file = texts().get(0);
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 5000));
        return "touched " + file.getFileName();
    }

    /** Other content of the same size in the same file, with the time of change put back. */
    private String changeBehindTheStamp() throws IOException {
        Path file = texts().get(0);
        FileTime time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        int at = bytes.length / 2 + random.nextInt(bytes.length / 2);
        for (; at < bytes.length && (bytes[at] < '0' || bytes[at] > '9'); at++) {
            // to the next digit
        }
        if (at < bytes.length) {
            bytes[at] = (byte) ('0' + (bytes[at] - '0' + 1) % 10);
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, time);
        }
        return "changed " + file.getFileName() + " behind its stamp";
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            List<Path> kept =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".bin"))
                            .sorted()
                            .toList());
            Collections.shuffle(kept, random);
            return kept;
        }
    }

    private String spoilIndex() throws IOException {
        for (Path file : kept().subList(0, Math.min(3, kept().size()))) {
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            if (random.nextBoolean()) {
                bytes = java.util.Arrays.copyOf(bytes, at);
            } else {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
        }
        return "spoilt the index";
    }

    private String leaveAside() throws IOException {
        List<Path> kept = kept();
        if (!kept.isEmpty()) {
            Files.write(kept.get(0).resolveSibling("new-" + added++ + ".tmp"), new byte[100]);
        }
        return "left a file aside";
    }
}
