package io.mingcha.page;

import io.mingcha.rule.YamlPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Chinese names of topics, in the order in which people read them: {@code topics.yaml} of a rules folder. */
final class Topics {
    private static final String FILE = "topics.yaml";

    private final Map<String, String> names;

    private Topics(Map<String, String> names) {
        this.names = names;
    }

    static Topics read(Path rulesFolder) {
        Path file = rulesFolder.resolve(FILE);
        Map<String, String> names = new LinkedHashMap<>();
        if (Files.exists(file)) {
            YamlPlace.read(file).entries().forEach((topic, name) -> names.put(topic, name.text()));
        }
        return new Topics(names);
    }

    /** The name; the topic itself where the folder names it not. */
    String name(String topic) {
        return names.getOrDefault(topic, topic);
    }

    /** Where the topic stands among the others; behind all where the folder names it not. */
    int order(String topic) {
        int order = names.keySet().stream().toList().indexOf(topic);
        return order < 0 ? names.size() : order;
    }
}
