package io.mingcha.casework;

import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Site;
import io.mingcha.ledger.UnitHead;
import io.mingcha.ledger.Writing;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records who heads which unit and which days the office itself says are workdays, as the tables of a scan have it, so
 * that dates and the people who must know are right between scans. What is known already is not recorded again.
 */
public final class SiteListing {
    private final Dataset dataset;
    private final ObjectNode body = Desk.body();

    private SiteListing(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Appends what is new or different, in the transaction given; nothing where nothing is. */
    public static void append(Writing writing, Dataset dataset) {
        SiteListing listing = new SiteListing(dataset);
        Site site = writing.site();
        listing.units(site.units());
        listing.days(site.days());
        if (!listing.body.isEmpty()) {
            writing.append(EventKind.SITE_LISTED, null, listing.body);
        }
    }

    private void units(Map<String, UnitHead> known) {
        Rows units = dataset.find("units");
        for (int row = 0; units != null && row < units.size(); row++) {
            String headId = text(units, "head_id", row);
            UnitHead head = new UnitHead(
                    String.valueOf(text(units, "unit_id", row)), text(units, "name", row), headId, name(headId));
            if (!head.equals(known.get(head.unitId()))) {
                ObjectNode unit = list("units").addObject();
                unit.put("unit_id", head.unitId()).put("name", head.name());
                unit.put("head_id", head.headId()).put("head_name", head.headName());
            }
        }
    }

    private void days(Map<LocalDate, Boolean> known) {
        Rows days = dataset.find("calendar");
        for (int row = 0; days != null && row < days.size(); row++) {
            LocalDate date =
                    LocalDate.ofEpochDay(days.value(days.table().column("date").index(), row));
            boolean workday = days.value(days.table().column("workday").index(), row) == 1;
            if (!Boolean.valueOf(workday).equals(known.get(date))) {
                list("days").addObject().put("date", date.toString()).put("workday", workday);
            }
        }
    }

    private ArrayNode list(String name) {
        return body.withArray(name);
    }

    private @Nullable String name(@Nullable String personId) {
        Rows persons = dataset.find("persons");
        if (persons == null || personId == null) {
            return null;
        }
        int column = persons.table().column("person_id").index();
        int id = persons.pool(column).find(personId);
        for (int row = 0; id >= 0 && row < persons.size(); row++) {
            if (persons.value(column, row) == id) {
                return text(persons, "name", row);
            }
        }
        return null;
    }

    private static @Nullable String text(Rows rows, String column, int row) {
        return rows.text(rows.table().column(column).index(), row);
    }
}
