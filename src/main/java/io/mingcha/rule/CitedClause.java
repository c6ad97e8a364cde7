package io.mingcha.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clause and the document it stands in. */
public record CitedClause(ClauseDocument document, Clause clause) {
    private static final Pattern ARTICLE = Pattern.compile("(\\d+)(?:\\((\\d+)\\))?");

    /** As rules cite it: 003§六.17, 公务员法 59(17). */
    public String cited() {
        String name = document.citedAs().get(0);
        return name + (name.matches("\\d+") ? "§" : " ") + clause.number();
    }

    /** As a notice may print it: with the number only where that was checked against the text. */
    public String printed() {
        return document.title() + (clause.verified() ? number() : "");
    }

    private String number() {
        Matcher article = ARTICLE.matcher(clause.number());
        if (!article.matches()) {
            return clause.number();
        }
        return "第" + article.group(1) + "条" + (article.group(2) == null ? "" : "第(" + article.group(2) + ")项");
    }
}
