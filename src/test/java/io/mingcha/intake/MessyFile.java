package io.mingcha.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Writes rows as a csv or tsv file in one of the ways that programs and people write them. */
final class MessyFile {
    private final SplittableRandom random;
    private final int mess;

    MessyFile(SplittableRandom random, int mess) {
        this.random = random;
        this.mess = mess;
    }

    void write(Path folder, String name, List<List<String>> lines) throws IOException {
        boolean tabs = chance(12);
        boolean gzip = chance(15);
        String end = chance(5) ? "\r\n" : chance(40) ? "\r" : "\n";
        StringBuilder text = new StringBuilder(mess > 0 && chance(8) ? "本表由系统导出" + end : "");
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (String cell : line) {
                row.append(quoted(cell, tabs ? "\t" : ",")).append(tabs ? '\t' : ',');
            }
            row.setLength(Math.max(0, row.length() - 1));
            row.append(mess > 30 && chance(150) ? (tabs ? "\tx" : ",x") : "");
            text.append(row)
                    .append(end)
                    .append(mess > 0 && chance(60) ? end : mess > 0 && chance(90) ? "  " + end : "");
        }
        if (chance(4)) {
            text.setLength(text.length() - end.length());
        }
        Path file = folder.resolve(name + (tabs ? ".tsv" : ".csv") + (gzip ? ".gz" : ""));
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = gzip ? new GZIPOutputStream(plain) : plain) {
            encode(text.toString(), out);
        }
    }

    private void encode(String text, OutputStream out) throws IOException {
        switch (random.nextInt(12)) {
            case 0 -> out.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            case 1 -> out.write(text.getBytes(Charset.forName("GB18030")));
            case 2 -> out.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
            default -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String quoted(String cell, String separator) {
        boolean must = cell.contains(separator) || cell.startsWith("\"") || cell.contains("\n");
        if (must || (mess > 0 && chance(40))) {
            String inner = mess > 40 && chance(60) ? cell + "\n续行" : cell;
            return "\"" + inner.replace("\"", "\"\"") + "\"";
        }
        return cell;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
