package io.mingcha.calendar;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays for everybody, named as in article 2 of 全国年节及纪念日放假办法 and in the yearly notices of 国务院办公厅.
 */
public enum Festival {
    NEW_YEAR("元旦"),
    SPRING("春节"),
    TOMB_SWEEPING("清明节"),
    LABOUR("劳动节"),
    DRAGON_BOAT("端午节"),
    MID_AUTUMN("中秋节"),
    NATIONAL("国庆节"),
    /** One period for both, as the notices for 2020, 2023 and 2025 arranged it. */
    NATIONAL_AND_MID_AUTUMN("国庆节、中秋节");

    private static final String MID_AUTUMN_FIRST = "中秋节、国庆节";

    private final String title;

    Festival(String title) {
        this.title = title;
    }

    /** The Chinese name, for people to read; never blank. */
    public String title() {
        return title;
    }

    static Optional<Festival> named(String name) {
        // The 2023 notice turned the words round because 中秋节 came first that year; it is the same period.
        String title = name.equals(MID_AUTUMN_FIRST) ? NATIONAL_AND_MID_AUTUMN.title : name;
        return Arrays.stream(values()).filter(f -> f.title.equals(title)).findAny();
    }

    /**
     * Those of the seven that a year whose periods are {@code present} leaves out; the combined period stands for
     * both.
     */
    static Set<Festival> missingFrom(Set<Festival> present) {
        EnumSet<Festival> missing = EnumSet.complementOf(EnumSet.of(NATIONAL_AND_MID_AUTUMN));
        missing.removeAll(present);
        if (present.contains(NATIONAL_AND_MID_AUTUMN)) {
            missing.removeAll(EnumSet.of(NATIONAL, MID_AUTUMN));
        }
        return missing;
    }

    static String titles(Set<Festival> festivals) {
        return festivals.stream().map(Festival::title).collect(Collectors.joining(" "));
    }
}
