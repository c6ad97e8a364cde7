package io.mingcha.notice;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A page as it was printed, measured in millimetres from its upper left corner. */
final class Ink {
    /** A tenth of a millimetre a pixel. */
    private static final int DOTS_PER_INCH = 254;

    static final IntPredicate RED = rgb -> (rgb >> 16 & 255) > 200 && (rgb >> 8 & 255) < 120 && (rgb & 255) < 120;
    static final IntPredicate BLACK = rgb -> (rgb >> 16 & 255) < 128 && (rgb >> 8 & 255) < 128;

    private final BufferedImage page;

    private Ink(BufferedImage page) {
        this.page = page;
    }

    /** The pages of a PDF, rasterised by poppler. */
    static List<Ink> of(Path pdf) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(pdf.toAbsolutePath().getParent(), "pages");
        Process process = new ProcessBuilder(
                        "pdftoppm",
                        "-r",
                        String.valueOf(DOTS_PER_INCH),
                        "-png",
                        pdf.toString(),
                        folder.resolve("p").toString())
                .inheritIO()
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("pdftoppm " + pdf);
        }
        List<Ink> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                pages.add(new Ink(ImageIO.read(file.toFile())));
            }
        }
        return pages;
    }

    /** Width and height of the page. */
    double width() {
        return page.getWidth() / 10.0;
    }

    double height() {
        return page.getHeight() / 10.0;
    }

    /** A stretch of ink, both ends in millimetres. */
    record Stretch(double from, double to) {
        double middle() {
            return (from + to) / 2;
        }

        double length() {
            return to - from;
        }
    }

    /** The rows of ink between two heights, each a stretch from its upper to its lower edge. */
    List<Stretch> rows(IntPredicate ink, double left, double right, double top, double bottom) {
        return stretches(px(top), px(bottom), y -> {
            for (int x = px(left); x < Math.min(px(right), page.getWidth()); x++) {
                if (ink.test(page.getRGB(x, y))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The columns of ink of a band, each a stretch from its left to its right edge. */
    List<Stretch> columns(IntPredicate ink, double left, double right, double top, double bottom) {
        return stretches(px(left), px(right), x -> {
            for (int y = px(top); y < Math.min(px(bottom), page.getHeight()); y++) {
                if (ink.test(page.getRGB(x, y))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static List<Stretch> stretches(int from, int to, IntPredicate inked) {
        List<Stretch> found = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean ink = i < to && inked.test(i);
            if (ink && start < 0) {
                start = i;
            } else if (!ink && start >= 0) {
                found.add(new Stretch(start / 10.0, i / 10.0));
                start = -1;
            }
        }
        return found;
    }

    private static int px(double millimetres) {
        return (int) Math.round(millimetres * 10);
    }
}
