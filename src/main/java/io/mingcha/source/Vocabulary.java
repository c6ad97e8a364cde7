package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of attendance systems, read from {@code vocabulary.yaml} beside the profiles. What stands in none of its lists
 * is taken as excusing: an unknown word never becomes a finding.
 */
final class Vocabulary {
    static final String FILE = "vocabulary.yaml";

    /** What an approval is about. */
    enum Matter {
        LEAVE,
        OUTING,
        /** A punch that was put right. */
        CORRECTION,
        /** A shift that was changed. */
        RESCHEDULE,
        /** Bears on no absence. */
        IRRELEVANT
    }

    /** @param code the code of the leave's type or the outing's kind; empty for other matters */
    record Kind(Matter matter, String code) {}

    private static final Pattern SIGNS = Pattern.compile("[,，;；、/\\s]+");

    /** How late or early somebody was, which the punches tell. */
    private static final Pattern LENGTH = Pattern.compile("\\d+(?:\\.\\d+)?(?:分钟|小时|天)$");

    private final Set<String> blanks = new HashSet<>();
    private final List<Pattern> footers = new ArrayList<>();
    private final List<Pattern> rest = new ArrayList<>();
    private final List<Pattern> free = new ArrayList<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> normal = new HashSet<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Set<String>> states = new HashMap<>();
    private Shift usualDay = Shift.NOT_TOLD;

    static Vocabulary read(Path folder) {
        ProfileKey root = ProfileKey.read(
                folder.resolve(FILE),
                "blanks",
                "footers",
                "rest",
                "free",
                "plain",
                "normal",
                "kinds",
                "states",
                "usual_day");
        Vocabulary words = new Vocabulary();
        root.texts("blanks").forEach(word -> words.blanks.add(HalfWidth.word(word)));
        root.get("footers").elements().forEach(key -> words.footers.add(key.pattern()));
        root.get("rest").elements().forEach(key -> words.rest.add(key.pattern()));
        root.get("free").elements().forEach(key -> words.free.add(key.pattern()));
        words.plain.addAll(root.texts("plain"));
        words.normal.addAll(root.texts("normal"));
        root.get("kinds").entries().forEach((matter, key) -> words.addKinds(matter, key));
        root.get("states").allowOnly("agreed", "refused", "finished", "running", "cancelled");
        root.get("states").entries().forEach((state, key) -> words.states.put(state, new HashSet<>(key.texts())));
        words.usualDay = usualDay(root.get("usual_day"), words);
        return words;
    }

    private static Shift usualDay(ProfileKey key, Vocabulary words) {
        try {
            Shift shift = Shift.of(key.text(), words, Map.of());
            if (shift.fixed() && shift.ranges().size() == 2) {
                return shift;
            }
        } catch (CellFault e) {
            throw key.fault(e.reason());
        }
        throw key.fault("应写上午和下午的起止时间，如 08:30-12:00 14:00-17:30");
    }

    /** The hours of a day of which no shift is known, in two ranges. */
    Shift usualDay() {
        return usualDay;
    }

    private void addKinds(String matter, ProfileKey key) {
        Matter known = switch (matter) {
            case "leave" -> Matter.LEAVE;
            case "outing" -> Matter.OUTING;
            case "correction" -> Matter.CORRECTION;
            case "reschedule" -> Matter.RESCHEDULE;
            case "irrelevant" -> Matter.IRRELEVANT;
            default -> throw key.fault("应为 leave、outing、correction、reschedule 或 irrelevant");
        };
        if (key.isMap()) {
            key.entries()
                    .forEach((code, words) -> words.texts().forEach(word -> kinds.put(word, new Kind(known, code))));
        } else {
            key.texts().forEach(word -> kinds.put(word, new Kind(known, "")));
        }
    }

    boolean isBlank(String text) {
        return blanks.contains(HalfWidth.word(text));
    }

    /** Whether a row whose first written cell is this closes a sheet or sums it up. */
    boolean isFooter(String first) {
        return any(footers, first);
    }

    boolean isRest(String shift) {
        return any(rest, shift);
    }

    boolean isFree(String shift) {
        return any(free, shift);
    }

    private static boolean any(List<Pattern> patterns, String text) {
        String word = HalfWidth.word(text);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(word).find());
    }

    /** Whether all words of a result only tell what the punches show, so that the system excuses nothing by it. */
    boolean isPlain(String result) {
        return words(result).stream().allMatch(word -> plain.contains(word) || normal.contains(word));
    }

    /** Whether the system takes a punch as in order. */
    boolean isNormal(String result) {
        return words(result).stream().anyMatch(normal::contains);
    }

    private static List<String> words(String result) {
        return SIGNS.splitAsStream(HalfWidth.of(result))
                .map(word -> LENGTH.matcher(word).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What an approval of that word is about; an unknown kind of leave is other leave, null for any other word. */
    @Nullable
    Kind kind(String written) {
        String word = HalfWidth.word(written).replaceFirst("(申请|审批|流程)+$", "");
        Kind known = kinds.get(word);
        return known != null ? known : word.matches("\\p{IsHan}{1,8}假") ? new Kind(Matter.LEAVE, "other") : null;
    }

    /**
     * The status that an approval's state and result give together: agreed only where it is finished. Null where the words
     * do not tell.
     */
    @Nullable
    String status(String state, String result) {
        if (has("cancelled", state) || has("cancelled", result)) {
            return "cancelled";
        }
        if (has("running", state) || has("running", result)) {
            return "pending";
        }
        boolean finished = has("finished", state) || (state.isEmpty() && !result.isEmpty());
        if (!finished && !has("agreed", state) && !has("refused", state)) {
            return null;
        }
        String decided = result.isEmpty() ? state : result;
        return has("agreed", decided) ? "approved" : has("refused", decided) ? "rejected" : null;
    }

    private boolean has(String list, String word) {
        return states.getOrDefault(list, Set.of()).contains(HalfWidth.word(word));
    }
}
