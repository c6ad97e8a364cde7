package io.mingcha.engine;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.fact.Fact;
import io.mingcha.fact.Tally;
import io.mingcha.fact.Wording;
import io.mingcha.rule.Parameter;
import io.mingcha.rule.ParameterType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What people call the properties of facts: the column's header where a property is a column, else the word that
 * {@code words.yaml} has for it, else its own name.
 */
final class FactWords {
    /** The questions a fact answers with a figure of the rules. */
    static final Set<String> FIGURES = Set.of("limit", "day");

    private static final Map<String, String> WORDS = read();

    private FactWords() {}

    /** What people call the rows of a kind of fact. */
    static String kind(Class<?> type) {
        return WORDS.getOrDefault("Kind." + type.getSimpleName(), type.getSimpleName());
    }

    static String name(@Nullable Object owner, String property) {
        if (owner == null) {
            return property;
        }
        String word = WORDS.get(owner.getClass().getSimpleName() + "." + property);
        if (word != null) {
            return word;
        }
        Column column = column(owner, property);
        return column != null ? column.chinese() : WORDS.getOrDefault("Any." + property, property);
    }

    /** A value as people read it: a code by its word, seconds as a time, fen as yuan. */
    static String shown(@Nullable Object owner, String property, @Nullable Object value) {
        if (value == null) {
            return "（空白）";
        }
        if (value instanceof Boolean bool) {
            return bool ? "是" : "否";
        }
        if (value instanceof Number number && property.endsWith("AfterSeconds")) {
            return ParameterType.DURATION.format(number.longValue());
        }
        if (value instanceof Number number && property.endsWith("Seconds")) {
            return Wording.time(number.intValue());
        }
        if (value instanceof Number number && property.endsWith("Fen")) {
            return Wording.yuan(number.longValue()) + "元";
        }
        Column column = owner == null ? null : column(owner, property);
        if (column != null) {
            for (Code code : column.codes()) {
                if (code.name().equals(value)) {
                    return code.chinese();
                }
            }
        }
        return value.toString();
    }

    static String figure(Object subject, String key) {
        Parameter parameter = parameter(subject, key);
        return parameter == null ? key : parameter.meaning();
    }

    static String figureShown(Object subject, String key, @Nullable Object value) {
        Parameter parameter = parameter(subject, key);
        return parameter != null && value instanceof Number number
                ? parameter.type().format(number.longValue())
                : String.valueOf(value);
    }

    private static @Nullable Parameter parameter(Object subject, String key) {
        Fact fact = subject instanceof Tally tally && tally.count() > 0
                ? tally.latest()
                : subject instanceof Fact one ? one : null;
        return fact == null ? null : fact.setting().parameters().parameter(key);
    }

    private static @Nullable Column column(Object owner, String property) {
        if (!(owner instanceof Fact fact)) {
            return null;
        }
        String name = property.replaceFirst("(Seconds|Fen)$", "")
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
        for (Column column : fact.row().table().columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try (InputStream in = FactWords.class.getResourceAsStream("words.yaml")) {
            if (in == null) {
                throw new IllegalStateException("words.yaml is missing from the program");
            }
            for (Map.Entry<String, JsonNode> kind :
                    new YAMLMapper().readTree(in).properties()) {
                kind.getValue()
                        .properties()
                        .forEach(word -> words.put(
                                kind.getKey() + "." + word.getKey(),
                                word.getValue().asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
