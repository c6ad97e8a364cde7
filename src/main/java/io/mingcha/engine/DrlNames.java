package io.mingcha.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the expressions of one rule know of each other: the variables, and which figures were asked for. */
final class DrlNames {
    final Set<String> figures = new TreeSet<>();
    final Set<String> inForce = new TreeSet<>();
    private final Map<String, Class<?>> variables = new HashMap<>();

    void bind(String variable, Class<?> type, int line) {
        Class<?> known = variables.putIfAbsent(variable, type);
        if (known != null && known != type) {
            throw new DrlFault(line, variable + " 先后是两种东西");
        }
    }

    /** The type of a variable. */
    Class<?> type(String variable, int line) {
        Class<?> type = variables.get(variable);
        if (type == null) {
            throw new DrlFault(line, "没有 " + variable);
        }
        return type;
    }
}
