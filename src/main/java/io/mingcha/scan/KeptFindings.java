package io.mingcha.scan;

import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingReader;
import io.mingcha.index.BrokenIndexException;
import io.mingcha.index.IndexFolder;
import io.mingcha.index.IndexReader;
import io.mingcha.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the last scan, by person, so that one person's are told without reading the data again. They hold for as
 * long as everything is the same that the scan was made of.
 */
public final class KeptFindings {
    static final String PLACES = "findings";
    static final String BY_PERSON = "findings by person";
    static final String LINES = "findings, line by line";

    /** The names under which all this is kept. */
    public static final Set<String> NAMES = Set.of(PLACES, BY_PERSON, LINES);

    private final IndexFolder folder;
    private final String token;
    private final int rejected;
    private final Map<String, @Nullable String> reasons;
    private final long[] places;

    private KeptFindings(
            IndexFolder folder, String token, int rejected, Map<String, @Nullable String> reasons, long[] places) {
        this.folder = folder;
        this.token = token;
        this.rejected = rejected;
        this.reasons = reasons;
        this.places = places;
    }

    /**
     * What is kept of a scan.
     *
     * @param terms all that the scan was made of
     * @return null where nothing is kept, or of another scan
     */
    public static @Nullable KeptFindings find(IndexFolder folder, String terms) {
        IndexReader found = folder.find(PLACES);
        if (found == null) {
            return null;
        }
        try (IndexReader in = found) {
            if (!in.requiredText().equals(terms)) {
                return null;
            }
            String token = in.requiredText();
            int rejected = in.count();
            Map<String, @Nullable String> reasons = new HashMap<>();
            for (int left = in.count(); left > 0; left--) {
                reasons.put(in.requiredText(), in.text());
            }
            return new KeptFindings(folder, token, rejected, reasons, in.longs(in.count()));
        } catch (IOException e) {
            // What is not whole is as good as not kept.
            return null;
        }
    }

    /**
     * What is known of a person.
     *
     * @param name that of the persons table; null where it lacks the person
     * @param rejected how many rows of the data could not be read
     */
    public record Known(Answer answer, @Nullable String name, int rejected) {}

    /** The answer to an inquiry about one person; null where the data must be read for it. */
    public @Nullable Known answer(Collection<Rule> reported, Inquiry inquiry) {
        String person = inquiry.personId();
        boolean judged = reported.stream().allMatch(rule -> reasons.containsKey(rule.id()));
        if (person == null || inquiry.unitId() != null || !judged) {
            return null;
        }
        try {
            return answer(reported, inquiry, person);
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable Known answer(Collection<Rule> reported, Inquiry inquiry, String person) throws IOException {
        IndexReader found = folder.find(BY_PERSON);
        Path lines = folder.file(LINES);
        if (found == null || lines == null) {
            return null;
        }
        KeptFindingsLines.Person kept = null;
        try (IndexReader in = found) {
            in.seek(places[KeptFindingsLines.bucket(person, places.length)]);
            if (!in.requiredText().equals(token)) {
                throw new BrokenIndexException("the parts are those of two scans");
            }
            kept = KeptFindingsLines.Person.find(in, person);
        }
        if (kept == null) {
            return null;
        }
        FindingReader reader = new FindingReader();
        List<Finding> findings = new ArrayList<>();
        for (String line : kept.lines(lines)) {
            Finding finding = reader.read(line);
            if (reported.stream().anyMatch(rule -> rule.id().equals(finding.rule())) && inquiry.keeps(finding)) {
                findings.add(finding);
            }
        }
        return new Known(new Answer(findings, outcomes(reported, findings), List.of(), true), kept.name(), rejected);
    }

    private List<RuleOutcome> outcomes(Collection<Rule> reported, List<Finding> findings) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : reported) {
            String reason = reasons.get(rule.id());
            int count = Math.toIntExact(findings.stream()
                    .filter(finding -> Objects.equals(finding.rule(), rule.id()))
                    .count());
            RuleOutcome.Outcome outcome = reason != null
                    ? RuleOutcome.Outcome.NOT_EVALUATED
                    : count > 0 ? RuleOutcome.Outcome.FLAGGED : RuleOutcome.Outcome.CLEAN;
            outcomes.add(new RuleOutcome(rule, outcome, count, RuleRows.NONE, reason));
        }
        return outcomes;
    }
}
