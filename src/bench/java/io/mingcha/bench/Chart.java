package io.mingcha.bench;

import java.util.Locale;
import java.util.Map;

/** Draws what runs took as bars, each measure against the first contender. */
final class Chart {
    private static final int BAR = 18;
    private static final int LEFT = 170;
    private static final int UNIT = 200;

    private Chart() {}

    static String of(Map<String, Benchmark.Run> runs) {
        Benchmark.Run base = runs.values().iterator().next();
        StringBuilder bars = new StringBuilder();
        int top = 30;
        for (Map.Entry<String, Benchmark.Run> run : runs.entrySet()) {
            double[] ratios = {
                run.getValue().wall() / base.wall(),
                run.getValue().cpu() / base.cpu(),
                (double) run.getValue().peakKib() / base.peakKib()
            };
            bars.append(text(8, top + BAR * 2 - 4, run.getKey()));
            String[] colours = {"#3b6ea5", "#8fb3d9", "#c9b37e"};
            for (int i = 0; i < ratios.length; i++) {
                int y = top + i * BAR;
                bars.append(String.format(
                        Locale.ROOT, "<rect x='%d' y='%d' width='%.0f' height='%d' fill='%s'/>%n", LEFT, y,
                        ratios[i] * UNIT, BAR - 3, colours[i]));
                bars.append(text(LEFT + 6 + (int) (ratios[i] * UNIT), y + 12, String.format(Locale.ROOT, "%.2f", ratios[i])));
            }
            top += BAR * 3 + 14;
        }
        return String.format(
                "<svg xmlns='http://www.w3.org/2000/svg' width='760' height='%d' font-family='sans-serif' font-size='12'>%n"
                        + "<rect width='100%%' height='100%%' fill='white'/>%n%s%s</svg>%n",
                top, text(LEFT, 18, "wall, CPU and peak memory against the first"), bars);
    }

    private static String text(int x, int y, String words) {
        return String.format("<text x='%d' y='%d'>%s</text>%n", x, y, words.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
