package io.mingcha.notice;

import io.mingcha.rule.RuleFault;
import io.mingcha.rule.YamlPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What notices say, from a file that an office edits. {@code {words}} in braces stand for what the cases give. */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final String HEADING_1 = "# ";
    private static final String HEADING_2 = "## ";

    private final Path file;
    private final Map<NoticeKind, Text> texts = new EnumMap<>(NoticeKind.class);

    private final Map<String, String> topics = new HashMap<>();

    private record Text(String title, String addressee, List<FormRow> form, List<String> body) {}

    private Wording(Path file) {
        this.file = file;
    }

    /**
     * Reads a wording.
     *
     * @throws NoticeFault if the file cannot be understood or lacks a kind of notice
     */
    public static Wording read(Path file) {
        Wording wording = new Wording(file);
        try {
            YamlPlace root = YamlPlace.read(file);
            root.get("topics").entries().forEach((topic, word) -> wording.topics.put(topic, word.text()));
            for (NoticeKind kind : NoticeKind.values()) {
                wording.texts.put(kind, text(kind, root.get(kind.chinese())));
            }
        } catch (RuleFault e) {
            throw new NoticeFault("文书用语有误。" + e.getMessage());
        }
        return wording;
    }

    private static Text text(NoticeKind kind, YamlPlace place) {
        List<FormRow> form = new ArrayList<>();
        if (kind.format() == NoticeFormat.FORM) {
            place.get("form").entries().forEach((label, value) -> form.add(new FormRow(label, value.cell())));
        }
        String addressee =
                kind.format() == NoticeFormat.FORM ? "" : place.get("addressee").text();
        return new Text(
                place.get("title").text(), addressee, form, place.get("body").texts());
    }

    /** What a topic of rules is called without judging anybody. */
    String topic(String topic) {
        return topics.getOrDefault(topic, "有关工作");
    }

    String title(NoticeKind kind, Map<String, List<String>> words) {
        return filled(text(kind).title(), kind, words);
    }

    String addressee(NoticeKind kind, Map<String, List<String>> words) {
        return filled(text(kind).addressee(), kind, words);
    }

    List<FormRow> form(NoticeKind kind, Map<String, List<String>> words) {
        return text(kind).form().stream()
                .map(row -> new FormRow(row.label(), filled(row.value(), kind, words)))
                .toList();
    }

    /** The paragraphs; a line that is one word in braces alone becomes a paragraph for each thing it stands for. */
    List<Paragraph> body(NoticeKind kind, Map<String, List<String>> words) {
        List<Paragraph> body = new ArrayList<>();
        for (String line : text(kind).body()) {
            Matcher alone = PLACE.matcher(line);
            if (alone.matches()) {
                values(alone.group(1), kind, words).forEach(each -> body.add(new Paragraph(Level.TEXT, each)));
            } else if (line.startsWith(HEADING_2)) {
                body.add(new Paragraph(Level.HEADING_2, filled(line.substring(HEADING_2.length()), kind, words)));
            } else if (line.startsWith(HEADING_1)) {
                body.add(new Paragraph(Level.HEADING_1, filled(line.substring(HEADING_1.length()), kind, words)));
            } else {
                body.add(new Paragraph(Level.TEXT, filled(line, kind, words)));
            }
        }
        return body;
    }

    /** Fills the places once, so that braces in what is put there stay what they are. */
    private String filled(String line, NoticeKind kind, Map<String, List<String>> words) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(String.join("\n", values(place.group(1), kind, words))));
    }

    private List<String> values(String word, NoticeKind kind, Map<String, List<String>> words) {
        List<String> values = words.get(word);
        if (values == null) {
            throw new NoticeFault("文书用语 " + file + " 的“" + kind.chinese() + "”里，{" + word + "} 没有可填的内容。");
        }
        return values;
    }

    private Text text(NoticeKind kind) {
        Text text = texts.get(kind);
        if (text == null) {
            throw new IllegalStateException("no wording for " + kind);
        }
        return text;
    }
}
