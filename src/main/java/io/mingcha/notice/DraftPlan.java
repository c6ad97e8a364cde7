package io.mingcha.notice;

import java.util.List;
import java.util.Map;

/**
 * What drafting would give.
 *
 * @param notices the documents, each with its cases, in a fixed order
 * @param leftOut cases of which no notice is made now, with why, in Chinese
 * @param held rules that are 数据疑点, with why, in Chinese
 */
public record DraftPlan(List<Planned> notices, Map<String, String> leftOut, Map<String, String> held) {
    /** A notice to be drafted. */
    public record Planned(NoticeDocument document, List<String> caseIds) {}
}
