package io.mingcha.notice;

import io.mingcha.rule.RuleFault;
import io.mingcha.rule.Severity;
import io.mingcha.rule.YamlPlace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an office says of itself and of its notices.
 *
 * @param office its full name
 * @param series the letters before the year of a number, by kind
 * @param contact whom to answer and how
 * @param circulatedTo whom a 通报 goes to
 * @param copies who gets a copy of what is set as a document
 * @param receiver who takes over leads
 * @param place where interviews are held
 * @param hosts who holds them
 * @param stateDays workdays for stating and explaining
 * @param rectifyDays workdays for rectifying, by severity
 * @param lettersPerRun how many notices one run drafts or issues unasked
 * @param fonts files by role; empty for those found
 */
public record NoticeSettings(
        String office,
        Map<NoticeKind, String> series,
        String contact,
        String circulatedTo,
        List<String> copies,
        String receiver,
        String place,
        String hosts,
        int stateDays,
        Map<Severity, Integer> rectifyDays,
        int lettersPerRun,
        SafetyBelt belt,
        Map<FontRole, Path> fonts) {
    String series(NoticeKind kind) {
        return Objects.requireNonNull(series.get(kind));
    }

    /**
     * Reads settings.
     *
     * @throws NoticeFault naming what is missing or wrong
     */
    public static NoticeSettings read(Path file) {
        try {
            YamlPlace root = YamlPlace.read(file);
            String office = root.get("office").text();
            Map<NoticeKind, String> series = new EnumMap<>(NoticeKind.class);
            for (NoticeKind kind : NoticeKind.values()) {
                series.put(kind, root.get("series").get(kind.chinese()).text());
            }
            Map<Severity, Integer> rectify = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                rectify.put(severity, number(root.get("rectify_days").get(severity.chinese())));
            }
            Map<FontRole, Path> fonts = new EnumMap<>(FontRole.class);
            YamlPlace given = root.find("fonts");
            if (given != null) {
                given.entries().forEach((role, place) -> fonts.put(role(role, place), Path.of(place.text())));
            }
            YamlPlace belt = root.get("belt");
            return new NoticeSettings(
                    office,
                    series,
                    root.get("contact").text(),
                    root.get("circulated_to").text(),
                    root.get("copies").texts(),
                    root.get("receiver").text(),
                    root.get("interview").get("place").text(),
                    root.get("interview").get("hosts").text(),
                    number(root.get("state_days")),
                    rectify,
                    number(root.get("letters_per_run")),
                    new SafetyBelt(
                            share(belt.get("share")),
                            number(belt.get("least")),
                            number(belt.get("times")),
                            number(belt.get("scans"))),
                    fonts);
        } catch (RuleFault e) {
            throw new NoticeFault("文书设置没有填好：" + e.getMessage());
        }
    }

    private static int number(YamlPlace place) {
        if (!place.text().matches("[1-9]\\d{0,5}")) {
            throw place.fault("应为正整数");
        }
        return Integer.parseInt(place.text());
    }

    private static BigDecimal share(YamlPlace place) {
        if (!place.text().matches("\\d{1,2}(\\.\\d{1,2})?%")) {
            throw place.fault("应为百分数，如 5%");
        }
        return new BigDecimal(place.text().replace("%", "")).movePointLeft(2);
    }

    private static FontRole role(String name, YamlPlace place) {
        for (FontRole role : FontRole.values()) {
            if (role.family().equals(name)) {
                return role;
            }
        }
        throw place.fault("字体用途应为 body、title、heading、kai 或 rare");
    }
}
