package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Row;
import io.mingcha.fact.Tally;
import io.mingcha.fact.Wording;
import io.mingcha.finding.Flag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may name: the facts and what they tell. A method is known by its name, by how many things it is given, and
 * by what it gives back, which must again be a fact, a figure, a day or a text: nothing leads out of these.
 */
final class DrlTypes {
    private static final String FACTS = Fact.class.getPackageName() + ".";
    private static final String FINDINGS = Flag.class.getPackageName() + ".";
    private static final Set<Class<?>> VALUES = Set.of(
            boolean.class,
            int.class,
            long.class,
            Boolean.class,
            Integer.class,
            Long.class,
            String.class,
            LocalDate.class,
            LocalDateTime.class);
    private static final Map<Class<?>, Set<String>> LIBRARY = Map.of(
            LocalDate.class, Set.of("plusDays", "minusDays", "isBefore", "isAfter"),
            Collection.class, Set.of("size", "isEmpty"));
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");

    private DrlTypes() {}

    /** The type of facts that a pattern names; null where it names none. */
    static @Nullable Class<?> pattern(String name) {
        for (String home : List.of(FACTS, FINDINGS)) {
            try {
                Class<?> type = Class.forName(home + name, false, DrlTypes.class.getClassLoader());
                return factual(type) && Modifier.isPublic(type.getModifiers()) && !type.isInterface() ? type : null;
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return null;
    }

    /** What a method, or a property of that name, gives back; null where the type has none that a rule may ask. */
    static @Nullable Class<?> member(Class<?> type, String name, int arguments) {
        for (Method method : type.getMethods()) {
            boolean fits = method.getName().equals(name)
                    && method.getParameterCount() == arguments
                    && !Modifier.isStatic(method.getModifiers());
            if (fits && allowed(type, method)) {
                return method.getReturnType();
            }
        }
        return null;
    }

    private static boolean allowed(Class<?> type, Method method) {
        if (!factual(type)) {
            return LIBRARY.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().isAssignableFrom(type)
                            && entry.getValue().contains(method.getName()));
        }
        Class<?> result = method.getReturnType();
        return !OF_EVERY_OBJECT.contains(method.getName())
                && (VALUES.contains(result) || Collection.class.isAssignableFrom(result) || factual(result))
                // What gives back the flag itself changes it, and a flag that was raised must stay as it is.
                && result != Flag.class;
    }

    /** Whether a flag can be told that, while it is being raised. */
    static boolean tells(String name, int arguments) {
        for (Method method : Flag.class.getMethods()) {
            boolean fits = method.getParameterCount() == arguments
                    || (method.isVarArgs() && arguments >= method.getParameterCount() - 1);
            if (method.getName().equals(name)
                    && fits
                    && method.getReturnType() == Flag.class
                    && !Modifier.isStatic(method.getModifiers())) {
                return true;
            }
        }
        return false;
    }

    /** Whether values can be worded so for a sentence. */
    static boolean words(String name, int arguments) {
        for (Method method : Wording.class.getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == arguments
                    && method.getReturnType() == String.class
                    && Modifier.isStatic(method.getModifiers())) {
                return true;
            }
        }
        return false;
    }

    /** A fact, a count of facts, or a record that a fact holds; a row leads to the whole data set and is none. */
    private static boolean factual(Class<?> type) {
        return type == Tally.class
                || Fact.class.isAssignableFrom(type)
                || (type.isRecord() && type.getName().startsWith(FACTS) && type != Row.class);
    }
}
