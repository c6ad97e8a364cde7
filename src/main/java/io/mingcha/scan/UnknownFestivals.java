package io.mingcha.scan;

import io.mingcha.calendar.FestivalWindows.Position;
import io.mingcha.dictionary.Column;
import io.mingcha.fact.Office;
import io.mingcha.fact.View;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A date of which the calendar cannot tell yet whether a festival is near, so that neither rule that asks fires.
 *
 * @param expenses how many expenses of that date would have been judged: gifts and meals without an approval number
 */
public record UnknownFestivals(LocalDate date, long expenses) implements Serializable {
    private static final String SPENDING = "expense/festival-spending";
    private static final Set<String> RULES = Set.of(SPENDING, "expense/public-money-gifts");

    /** The dates, in order; none where neither rule is reported. */
    static List<UnknownFestivals> in(Office office, Collection<Rule> reported) {
        View view = office.view("expenses");
        if (view == null || reported.stream().noneMatch(rule -> RULES.contains(rule.id()))) {
            return List.of();
        }
        Column category = view.column("category");
        Column approvalNo = view.column("approval_no");
        Map<LocalDate, Long> dates = new TreeMap<>();
        for (int row = 0; row < view.size(); row++) {
            String kind = view.requiredCode(category, row);
            if ((kind.equals("gift") || kind.equals("dining"))
                    && view.takesPart(row)
                    && view.text(approvalNo, row) == null
                    && unknown(office, view.ownDate(row))) {
                dates.merge(view.ownDate(row), 1L, Long::sum);
            }
        }
        return dates.entrySet().stream()
                .map(date -> new UnknownFestivals(date.getKey(), date.getValue()))
                .toList();
    }

    private static boolean unknown(Office office, LocalDate day) {
        Parameters parameters = office.setting().parameters();
        return office.setting()
                        .festivals(parameters.on(SPENDING + ".before", day), parameters.on(SPENDING + ".after", day))
                        .position(day)
                == Position.UNKNOWN;
    }
}
