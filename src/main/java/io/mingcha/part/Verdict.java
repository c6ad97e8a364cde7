package io.mingcha.part;

import io.mingcha.fact.GroupBalance;
import io.mingcha.finding.Finding;
import io.mingcha.scan.Place;
import io.mingcha.scan.RowCounts;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes of a place.
 *
 * @param ofAll whether it is the place of what is counted
 * @param findings in their order
 * @param counts of rows, at the place of what is counted; elsewhere only of the rows whose people are counted here
 * @param balance by scope and table; at the place of what is counted
 * @param places where the rows lie that a finding rests on, by its id; empty where no ledger wants to know
 * @param rows how many rows came to the place, by scope and table; at the place of what is counted how many were sent to
 *     all others
 */
public record Verdict(
        boolean ofAll,
        List<Finding> findings,
        RowCounts counts,
        List<GroupBalance> balance,
        Map<String, Set<Place>> places,
        Map<String, Long> rows)
        implements Serializable {}
