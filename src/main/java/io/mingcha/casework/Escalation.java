package io.mingcha.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who must know of a case by its light: the owner; before the date also 分管领导; past it also 主要负责人. */
public final class Escalation {
    private static final String UNKNOWN = "未登记";

    private Escalation() {}

    /**
     * The people who must know, by what they are.
     *
     * @param supervisorId 分管领导; null where unknown
     * @param headId 主要负责人 of the unit; null where unknown
     */
    public static Map<String, String> mustKnow(
            Light light, @Nullable String ownerId, @Nullable String supervisorId, @Nullable String headId) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("责任人", known(ownerId));
        if (light != Light.GREEN) {
            people.put("分管领导", known(supervisorId));
        }
        if (light == Light.RED) {
            people.put("主要负责人", known(headId));
        }
        return people;
    }

    private static String known(@Nullable String id) {
        return id == null ? UNKNOWN : id;
    }
}
