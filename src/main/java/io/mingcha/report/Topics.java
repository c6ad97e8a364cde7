package io.mingcha.report;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The Chinese names of the topics; a topic that a site added goes by its folder's name. */
final class Topics {
    private final ResourceBundle names = ResourceBundle.getBundle("io.mingcha.report.topics");

    String chinese(String topic) {
        try {
            return names.getString(topic);
        } catch (MissingResourceException e) {
            return topic;
        }
    }
}
