package io.mingcha.notice;

import io.mingcha.finding.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cases go into one notice: one letter per subject and cause, one digest per unit, one circular per cause.
 *
 * @param groups in a fixed order, each in the order of rules and dates
 * @param leftOut cases for which no notice can be made, with why, in Chinese
 */
public record NoticeGroups(List<Group> groups, Map<String, String> leftOut) {
    /** The cases of one notice. */
    public record Group(NoticeKind kind, List<Matter> matters) {}

    /** @param asked the kind that a person chose; null where the ladder chooses */
    public static NoticeGroups of(List<Matter> matters, @Nullable NoticeKind asked) {
        Map<String, Group> groups = new TreeMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        for (Matter matter : matters) {
            Optional<NoticeKind> kind = asked == null ? NoticeKind.of(matter.ladder()) : Optional.of(asked);
            if (kind.isEmpty()) {
                leftOut.put(matter.caseId(), "处置建议为“" + matter.ladder().chinese() + "”，不自动确定文书；需要发文的用 --kind 指定");
                continue;
            }
            String key = key(kind.get(), matter);
            if (key == null) {
                leftOut.put(matter.caseId(), "没有" + (isToUnit(kind.get()) ? "所属单位" : "具体对象") + "，无法确定主送");
                continue;
            }
            groups.computeIfAbsent(kind.get().ordinal() + "\n" + key, any -> new Group(kind.get(), new ArrayList<>()))
                    .matters()
                    .add(matter);
        }
        Comparator<Matter> order = Comparator.comparing(Matter::rule)
                .thenComparing(Matter::foundOn)
                .thenComparing(Matter::caseId);
        groups.values().forEach(group -> group.matters().sort(order));
        return new NoticeGroups(List.copyOf(groups.values()), leftOut);
    }

    private static boolean isToUnit(NoticeKind kind) {
        return Reader.of(kind) == Reader.OWN_UNIT;
    }

    private static @Nullable String key(NoticeKind kind, Matter matter) {
        Subject subject = matter.subject();
        return switch (kind) {
            case RECTIFICATION -> subject.unitId();
            case SUPERVISION -> subject.unitId() == null ? null : subject.unitId() + "\n" + matter.rule();
            case CIRCULAR -> matter.rule();
            case REMINDER, INTERVIEW, HANDOVER, CLEARANCE ->
                subject.id() == null ? null : subject.kind() + "\n" + subject.id() + "\n" + matter.rule();
        };
    }
}
