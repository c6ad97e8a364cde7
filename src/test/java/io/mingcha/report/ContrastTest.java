package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every colour of the report's writing stands out from its ground as WCAG 2 level AA asks. */
class ContrastTest {
    private static final double LEAST = 4.5;

    @Test
    void writingStandsOutInLightAndDark() throws Exception {
        String style = Files.readString(Path.of("src/main/resources/io/mingcha/report/report.css"));
        int dark = style.indexOf("prefers-color-scheme: dark");
        assertThat(dark).isPositive();
        check(style.substring(0, dark));
        check(style.substring(dark));
    }

    private static void check(String style) {
        Map<String, String> colours = new HashMap<>();
        Pattern.compile("--([\\w-]+): #([0-9a-f]{6})")
                .matcher(style)
                .results()
                .forEach(match -> colours.put(match.group(1), match.group(2)));
        assertThat(colours).hasSizeGreaterThan(30);
        colours.forEach((name, colour) -> {
            if (name.endsWith("-ink")) {
                String ground = colours.get(name.substring(0, name.length() - "-ink".length()));
                assertThat(contrast(ground, colour)).as(name).isGreaterThanOrEqualTo(LEAST);
            }
        });
        for (String written : new String[] {"sheet-ink", "muted-ink", "link-ink", "accent-ink"}) {
            assertThat(contrast(colours.get("sheet"), colours.get(written)))
                    .as(written)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
