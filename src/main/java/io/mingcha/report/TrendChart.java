package io.mingcha.report;

import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Findings by week as a drawing of stacked bars, with the same figures as a table below. */
final class TrendChart {
    private static final int MOST_WEEKS = 60;
    private static final int WIDTH = 960;
    private static final int HEIGHT = 220;
    private static final int LEFT = 56;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;

    private final Html html;
    private final Figures figures;

    TrendChart(Html html, Figures figures) {
        this.html = html;
        this.figures = figures;
    }

    void write() {
        if (figures.byWeek().isEmpty()) {
            html.element("p", "没有线索。", "class", "note");
            return;
        }
        List<LocalDate> weeks = weeks();
        long earlier = figures.byWeek().headMap(weeks.get(0)).values().stream()
                .mapToLong(Figures.Count::total)
                .sum();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "每周线索图");
        draw(weeks);
        html.close().line();
        legend();
        if (earlier > 0) {
            html.element("p", "图中为最近 %d 周；更早另有 %,d 条，见下表。".formatted(weeks.size(), earlier), "class", "note");
        }
        table(weeks, earlier);
    }

    /** Each of the last weeks, also those without findings. */
    private List<LocalDate> weeks() {
        LocalDate last = figures.byWeek().lastKey();
        LocalDate first = figures.byWeek().firstKey();
        LocalDate earliest = last.minusWeeks(MOST_WEEKS - 1L);
        List<LocalDate> weeks = new ArrayList<>();
        for (LocalDate week = first.isBefore(earliest) ? earliest : first;
                !week.isAfter(last);
                week = week.plusWeeks(1)) {
            weeks.add(week);
        }
        return weeks;
    }

    private Figures.Count count(LocalDate week) {
        return figures.byWeek().getOrDefault(week, new Figures.Count());
    }

    private void draw(List<LocalDate> weeks) {
        long most = weeks.stream().mapToLong(week -> count(week).total()).max().orElse(1);
        long step = step(most);
        long top = (most + step - 1) / step * step;
        html.open(
                "svg",
                "class",
                "trend",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                "按发生日期所在的周统计的线索条数，最多的一周 %,d 条；各周的数目见图下的表".formatted(most));
        double scale = (HEIGHT - TOP - BOTTOM) / (double) top;
        for (long line = 0; line <= top; line += step) {
            String y = number(HEIGHT - BOTTOM - line * scale);
            html.open("line", "class", line == 0 ? "axis" : "grid", "x1", "" + LEFT, "x2", "" + WIDTH, "y1", y, "y2", y)
                    .close();
            html.element("text", "%,d".formatted(line), "x", "" + (LEFT - 6), "y", y, "dy", "4", "text-anchor", "end");
        }
        double pitch = (WIDTH - LEFT) / (double) weeks.size();
        double width = Math.min(28, pitch * 0.72);
        int every = (weeks.size() + 11) / 12;
        for (int i = 0; i < weeks.size(); i++) {
            double x = LEFT + pitch * i + (pitch - width) / 2;
            bar(weeks.get(i), x, width, scale);
            if (i % every == 0) {
                html.element(
                        "text",
                        weeks.get(i).toString().substring(2),
                        "x",
                        number(x + width / 2),
                        "y",
                        "" + (HEIGHT - 7),
                        "text-anchor",
                        "middle");
            }
        }
        html.close();
    }

    private void bar(LocalDate week, double x, double width, double scale) {
        double y = HEIGHT - BOTTOM;
        for (Severity severity : Gravity.GRAVEST_FIRST) {
            long count = count(week).of(severity);
            if (count > 0) {
                y -= count * scale;
                html.open(
                        "rect",
                        "class",
                        "s-" + severity.code(),
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(count * scale));
                html.element("title", week + " 起的一周：" + severity.chinese() + " " + count + " 条")
                        .close();
            }
        }
    }

    private void legend() {
        html.open("p", "class", "legend");
        for (Severity severity : Gravity.GRAVEST_FIRST) {
            html.element("span", "", "class", "swatch b-" + severity.code(), "aria-hidden", "true");
            html.element(
                    "span", severity.chinese() + " %,d".formatted(figures.all().of(severity)));
        }
        html.close().line();
    }

    private void table(List<LocalDate> weeks, long earlier) {
        html.open("details").element("summary", "各周数目");
        html.open("table", "class", "figures").element("caption", "按周统计的线索条数（周一起）", "class", "unseen");
        html.open("thead").open("tr").element("th", "周（周一）", "scope", "col");
        Gravity.GRAVEST_FIRST.forEach(severity -> html.element("th", severity.chinese(), "scope", "col"));
        html.element("th", "合计", "scope", "col").close().close().open("tbody");
        if (earlier > 0) {
            html.open("tr").element("th", "更早", "scope", "row");
            html.element("td", "", "colspan", "4")
                    .element("td", "%,d".formatted(earlier))
                    .close();
        }
        for (LocalDate week : weeks) {
            html.open("tr").element("th", week.toString(), "scope", "row");
            for (Severity severity : Gravity.GRAVEST_FIRST) {
                html.element("td", "%,d".formatted(count(week).of(severity)));
            }
            html.element("td", "%,d".formatted(count(week).total())).close().line();
        }
        html.close().close().close().line();
    }

    /** A step of 1, 2 or 5 times a power of ten that gives at most five lines. */
    private static long step(long most) {
        long step = 1;
        for (long unit = 1; ; unit *= 10) {
            for (long times : new long[] {1, 2, 5}) {
                step = unit * times;
                if (most <= step * 5) {
                    return step;
                }
            }
        }
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}
