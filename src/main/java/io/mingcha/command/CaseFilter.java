package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CasePast;
import io.mingcha.casework.Happening;
import io.mingcha.casework.Light;
import io.mingcha.casework.Terms;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Ledger;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cases are asked for, the same for a list and a document. */
final class CaseFilter {
    @Option(names = "--state", paramLabel = "状态", split = ",", description = "这些状态的事项，如 待核实,整改中；可重复")
    private List<String> states = new ArrayList<>();

    @Option(names = "--open", description = "尚未办结的事项")
    private boolean open;

    @Option(names = "--unit", paramLabel = "单位", description = "责任单位的编号")
    private @Nullable String unit;

    @Option(names = "--person", paramLabel = "工号", description = "当事人或整改责任人的工号")
    private @Nullable String person;

    @Option(names = "--rule", paramLabel = "规则", description = "规则或专题，如 task/overdue、attendance；人工登记的为 manual")
    private @Nullable String rule;

    @Option(names = "--due", paramLabel = "日期", description = "整改时限或回头看日期不晚于此日的事项")
    private @Nullable LocalDate due;

    @Option(names = "--light", paramLabel = "灯色", description = "红、黄或绿：已过时限、临近时限、时限尚远")
    private @Nullable String light;

    @Option(names = "--severity", paramLabel = "程度", description = "这一程度的事项：提示、一般、较重、严重")
    private @Nullable Severity severity;

    @Option(
            names = "--happened",
            paramLabel = "情形",
            description = "从 --from 到 --to（含两端）新增、销号、撤销、不属实、容错免责，或期末超期、未办结的事项，口径与信息报送相同")
    private @Nullable String happened;

    @Option(names = "--from", paramLabel = "日期", description = "--happened 的首日")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "日期", description = "--happened 的末日")
    private @Nullable LocalDate to;

    @Option(names = "--counted", description = "不列已报备的事项")
    private boolean counted;

    @Option(names = "--waived", description = "只列已报备的事项")
    private boolean waived;

    /** The cases asked for of all in the ledger, the most pressing first. */
    List<CaseFile> of(Ledger ledger, List<CaseFile> all, LocalDate today, Terms terms, WorkCalendar calendar) {
        Predicate<CaseFile> inPeriod = inPeriod(ledger);
        Set<CaseState> wanted = wanted();
        Light shown = light == null ? null : Light.find(light);
        if (light != null && shown == null) {
            throw new WrongUsage("不认识的灯色 " + light + "，应为 红、黄 或 绿。");
        }
        return all.stream()
                .filter(file -> wanted.contains(file.state()))
                .filter(file -> unit == null || unit.equals(file.matter().unitId()))
                .filter(file -> person == null
                        || person.equals(file.personId())
                        || person.equals(file.handling().ownerId()))
                .filter(file -> rule == null
                        || file.matter().rule().equals(rule)
                        || file.matter().rule().startsWith(rule + "/"))
                .filter(file -> due == null || (file.awaitedOn() != null && !due.isBefore(file.awaitedOn())))
                .filter(file -> shown == null || shown == file.light(today, terms, calendar))
                .filter(file -> severity == null || severity == file.matter().severity())
                .filter(file -> !(counted && file.waiver() != null) && !(waived && file.waiver() == null))
                .filter(inPeriod)
                .sorted(Comparator.comparing((CaseFile file) -> pressing(file.light(today, terms, calendar)))
                        .thenComparing(file -> file.awaitedOn() == null ? LocalDate.MAX : file.awaitedOn())
                        .thenComparing(CaseFile::state)
                        .thenComparing(file -> file.matter().severity(), Comparator.reverseOrder())
                        .thenComparing(file -> file.matter().foundOn())
                        .thenComparing(file -> file.matter().id()))
                .toList();
    }

    private Predicate<CaseFile> inPeriod(Ledger ledger) {
        String word = happened;
        LocalDate first = from;
        LocalDate last = to;
        if (word == null) {
            if (first != null || last != null) {
                throw new WrongUsage("--from 和 --to 要与 --happened 同用，如 --happened 新增。");
            }
            return file -> true;
        }
        if (first == null || last == null || first.isAfter(last)) {
            throw new WrongUsage("--happened 要用 --from 和 --to 给出首日和末日，首日不得晚于末日。");
        }
        Happening happening = Happening.find(word);
        if (happening == null) {
            throw new WrongUsage("不认识的情形 " + word + "，应为："
                    + Arrays.stream(Happening.values()).map(Happening::chinese).collect(Collectors.joining("、")) + "。");
        }
        Map<String, CasePast> pasts = ledger.read(CasePast::all);
        return file -> {
            CasePast past = pasts.get(file.matter().id());
            return past != null && happening.holds(past, first, last);
        };
    }

    private static int pressing(@Nullable Light light) {
        return light == null ? Light.values().length : Light.values().length - 1 - light.ordinal();
    }

    private Set<CaseState> wanted() {
        Set<CaseState> wanted = states.isEmpty() ? EnumSet.allOf(CaseState.class) : EnumSet.noneOf(CaseState.class);
        for (String word : states) {
            wanted.add(Arrays.stream(CaseState.values())
                    .filter(state ->
                            state.chinese().equals(word) || state.code().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage("不认识的状态 " + word + "，应为："
                            + Arrays.stream(CaseState.values())
                                    .map(CaseState::chinese)
                                    .collect(Collectors.joining("、"))
                            + "。")));
        }
        if (open) {
            wanted.removeIf(state -> !state.open());
        }
        return wanted;
    }
}
