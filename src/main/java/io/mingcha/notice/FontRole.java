package io.mingcha.notice;

import java.util.List;

/**
 * What a font is needed for in a PDF, and the files that may serve, best first: those that an official letter is set in,
 * then free ones. Only fonts with TrueType outlines can be embedded.
 */
public enum FontRole {
    /** Fangsong, the text. */
    BODY(
            "simfang.ttf",
            "仿宋_GB2312.ttf",
            "FangSong.ttf",
            "NotoSerifSC-Regular.ttf",
            "LXGWWenKai-Regular.ttf",
            "gbsn00lp.ttf"),
    /** Xiaobiaosong, titles and the red head. */
    TITLE("FZXBSJW.TTF", "方正小标宋简体.ttf", "NotoSerifSC-Bold.ttf", "LXGWWenKai-Bold.ttf", "gbsn00lp.ttf"),
    /** Heiti, headings of the first level. */
    HEADING("simhei.ttf", "LXGWWenKai-Bold.ttf", "gkai00mp.ttf"),
    /** Kaiti, headings of the second level. */
    KAI("simkai.ttf", "楷体_GB2312.ttf", "gkai00mp.ttf", "LXGWWenKai-Regular.ttf"),
    /** Characters that the others lack. */
    RARE("LXGWWenKai-Regular.ttf", "simsunb.ttf", "NotoSerifSC-Regular.ttf", "gbsn00lp.ttf");

    private final List<String> files;

    FontRole(String... files) {
        this.files = List.of(files);
    }

    List<String> files() {
        return files;
    }

    /** The name of the font in a style sheet. */
    String family() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
