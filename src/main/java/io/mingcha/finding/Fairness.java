package io.mingcha.finding;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.fact.Days;
import io.mingcha.fact.WithheldDays;
import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Why a finding is a lead whatever its rule says: the calendar has no data for a day it leans on, a table that could
 * excuse the person is absent, a row of such a table that names the person could not be read, or the person's attendance
 * of its date is not compared.
 *
 * @param absentTables the tables the data set lacks
 * @param namedByRejectedCover persons whom a rejected row of leaves or outings names
 * @param withheldDays the days that are not compared
 */
public record Fairness(
        WorkCalendar calendar, Set<String> absentTables, Set<String> namedByRejectedCover, WithheldDays withheldDays) {
    private static final Set<String> TOPICS_OF_PRESENCE = Set.of("attendance", "conduct");

    List<String> caveats(Rule rule, Flag flag) {
        List<String> caveats = new ArrayList<>();
        for (Grounds.Leaning leaning : flag.grounds().leanings()) {
            if (calendar.lacksData(Days.number(leaning.first()), Days.number(leaning.last()))) {
                caveats.add("所依据的日期中有未公布节假日安排的年份，工作日按周一至周五推定");
                break;
            }
        }
        for (String table : rule.cover()) {
            if (absentTables.contains(table)) {
                caveats.add("缺少可能说明情况的表 " + table);
            }
        }
        String personId = flag.personId();
        if (personId != null && TOPICS_OF_PRESENCE.contains(rule.topic()) && namedByRejectedCover.contains(personId)) {
            caveats.add("请假或外出表中有涉及此人的行未能读入，见 rejected.csv");
        }
        if (personId != null && withheldDays.has(personId, flag.date())) {
            caveats.add("考勤系统对此人当日另有记载或未能读懂，没有比对（见不比对日）");
        }
        return caveats;
    }
}
