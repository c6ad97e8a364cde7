package io.mingcha.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A proof of rectification on a case of the ledger. A case has a file once, however often it was attached.
 *
 * @param onCase the case it proves the rectification of
 * @param sha256 the file's digest: equal files are the same proof
 * @param datedOn what the material is dated, as whoever attached it said; null where he did not say
 */
public record Attachment(
        Row row,
        LedgerCase onCase,
        String sha256,
        String name,
        @Nullable LocalDate datedOn) implements Fact {
    /** That it serves so many cases, for a sentence. */
    public String servingShown(long cases) {
        return cases + "件台账事项用同一份佐证“" + name + "”报请销号";
    }

    /** That it is older than the matter, for a sentence. */
    public String olderShown() {
        return "台账事项" + onCase.caseId() + "（" + onCase.title() + "）的佐证“" + name + "”日期为" + datedOn + "，早于问题日期"
                + onCase.foundOn();
    }

    /** The proofs of the ledger; one on a case that is not among those given proves nothing. */
    static List<Attachment> of(View view, Map<String, LedgerCase> cases) {
        return IntStream.range(0, view.size())
                .filter(row -> view.takesPart(row) && cases.containsKey(view.required(view.column("case_id"), row)))
                .mapToObj(row -> new Attachment(
                        new Row(view, row),
                        Objects.requireNonNull(cases.get(view.required(view.column("case_id"), row))),
                        view.required(view.column("sha256"), row),
                        view.required(view.column("name"), row),
                        view.date(view.column("dated_on"), row)))
                .toList();
    }
}
