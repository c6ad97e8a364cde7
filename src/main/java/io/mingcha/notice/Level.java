package io.mingcha.notice;

/** How deep a paragraph of the body stands; the style it is set in is named after it in the templates. */
public enum Level {
    TEXT("公文正文"),
    /** 一、 in Heiti. */
    HEADING_1("公文一级标题"),
    /** （一） in Kaiti. */
    HEADING_2("公文二级标题");

    private final String style;

    Level(String style) {
        this.style = style;
    }

    /** The name of the paragraph style in a template. */
    public String style() {
        return style;
    }
}
