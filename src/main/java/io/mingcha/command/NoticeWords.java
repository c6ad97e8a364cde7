package io.mingcha.command;

import io.mingcha.notice.NoticeKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** How kinds of notices are written on the command line. */
final class NoticeWords {
    private NoticeWords() {}

    static NoticeKind kind(String text) {
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.code().equalsIgnoreCase(text) || kind.chinese().equals(text)) {
                return kind;
            }
        }
        throw new TypeConversionException("不是可用的文种，应为：" + kinds());
    }

    static String kinds() {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> kind.chinese() + "（" + kind.code() + "）")
                .collect(Collectors.joining("、"));
    }
}
