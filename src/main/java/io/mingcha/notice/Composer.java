package io.mingcha.notice;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Subject;
import io.mingcha.notice.NoticeGroups.Group;
import io.mingcha.report.Masking;
import io.mingcha.report.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a notice from the cases that go into it: facts, basis, terms and evidence, with the names its reader may see. */
public final class Composer {
    private static final String ANNEX_TITLE = "证据目录";

    private final NoticeSettings settings;
    private final Wording wording;
    private final Dictionary dictionary;
    private final KnownPersons persons;

    public Composer(NoticeSettings settings, Wording wording, Dictionary dictionary, KnownPersons persons) {
        this.settings = settings;
        this.wording = wording;
        this.dictionary = dictionary;
        this.persons = persons;
    }

    /**
     * A draft.
     *
     * @param earlier the numbers of notices already issued about these cases, which a clearance corrects
     */
    public NoticeDocument draft(Group group, List<String> earlier) {
        NoticeKind kind = group.kind();
        Masking masking = persons.masking(kind, group.matters());
        UnaryOperator<String> read = text -> PlainText.of(masking.text(text));
        List<EvidenceRow> evidence = kind == NoticeKind.CLEARANCE ? List.of() : evidence(group.matters(), read);
        Map<String, List<String>> words = words(group, earlier, masking, read, evidence);
        return new NoticeDocument(
                kind,
                settings.office(),
                null,
                wording.title(kind, words),
                wording.addressee(kind, words),
                wording.form(kind, words),
                wording.body(kind, words),
                settings.contact(),
                ANNEX_TITLE,
                evidence,
                null,
                kind.format() == NoticeFormat.DOCUMENT ? settings.copies() : List.of());
    }

    private Map<String, List<String>> words(
            Group group,
            List<String> earlier,
            Masking masking,
            UnaryOperator<String> read,
            List<EvidenceRow> evidence) {
        List<Matter> matters = group.matters();
        Matter first = matters.get(0);
        boolean person = first.subject().kind() == Subject.Kind.PERSON;
        Map<String, List<String>> words = new HashMap<>();
        words.put("office", List.of(settings.office()));
        words.put("cause", List.of(PlainText.of(first.title())));
        words.put("topic", List.of(wording.topic(first.topic())));
        words.put("addressee", List.of(read.apply(first.addressed())));
        words.put("addressee_unit", List.of(PlainText.of(first.unit())));
        words.put("you", List.of(person ? "你" : "你单位"));
        words.put("unit", List.of(PlainText.of(first.unit())));
        words.put("subject", List.of(subject(first, masking)));
        words.put("count", List.of(String.valueOf(matters.size())));
        words.put("case_ids", List.of(matters.stream().map(Matter::caseId).collect(Collectors.joining("、"))));
        words.put(
                "facts",
                numbered(matters.stream().map(matter -> fact(matter, read)).toList()));
        words.put("problems", problems(matters, read));
        words.put("basis", numbered(basis(matters)));
        words.put(
                "demands",
                numbered(distinct(matters.stream().map(Matter::recommendation).toList())));
        words.put(
                "conclusions",
                numbered(distinct(matters.stream()
                        .map(matter -> read.apply(matter.conclusion()))
                        .toList())));
        words.put(
                "decided_on",
                List.of(ChineseDate.of(matters.stream()
                        .map(Matter::decidedOn)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())));
        words.put("evidence_count", List.of(String.valueOf(evidence.size())));
        words.put("earlier", List.of(earlier.isEmpty() ? "" : "，并曾以" + String.join("、", earlier) + "函告"));
        words.put("state_days", List.of(String.valueOf(settings.stateDays())));
        words.put("rectify_days", List.of(String.valueOf(rectifyDays(matters))));
        words.put("contact", List.of(settings.contact()));
        words.put("circulated_to", List.of(settings.circulatedTo()));
        words.put("receiver", List.of(settings.receiver()));
        words.put("place", List.of(settings.place()));
        words.put("hosts", List.of(settings.hosts()));
        return words;
    }

    private static String subject(Matter matter, Masking masking) {
        Subject subject = matter.subject();
        String name = subject.name();
        return switch (subject.kind()) {
            case PERSON ->
                PlainText.of(name == null ? masking.id(String.valueOf(subject.id())) : masking.name(name)) + "，"
                        + PlainText.of(matter.unit());
            case UNIT, NONE -> PlainText.of(matter.unit());
        };
    }

    private static String fact(Matter matter, UnaryOperator<String> read) {
        return FactSentence.of(read.apply(matter.summary()));
    }

    /** Each case with its basis and where its evidence stands in the annex. */
    private List<String> problems(List<Matter> matters, UnaryOperator<String> read) {
        List<String> problems = new ArrayList<>();
        int no = 1;
        for (Matter matter : matters) {
            int last = no + matter.evidence().size() - 1;
            String where = matter.evidence().isEmpty() ? "" : "证据见附件第" + no + (last > no ? "至" + last : "") + "项。";
            String basis = matter.basis().isEmpty() ? "" : "依据：" + String.join("；", matter.basis()) + "。";
            problems.add("（" + wording.topic(matter.topic()) + "）" + fact(matter, read) + basis + where);
            no = last + 1;
        }
        return numbered(problems);
    }

    private static List<String> basis(List<Matter> matters) {
        List<String> basis = distinct(matters.stream()
                .flatMap(matter -> matter.basis().stream())
                .map(clause -> clause + "。")
                .toList());
        return basis.isEmpty() ? List.of("本单位有关管理规定。") : basis;
    }

    private int rectifyDays(List<Matter> matters) {
        return matters.stream()
                .map(matter -> settings.rectifyDays().get(matter.severity()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<EvidenceRow> evidence(List<Matter> matters, UnaryOperator<String> read) {
        List<EvidenceRow> rows = new ArrayList<>();
        for (Matter matter : matters) {
            for (Evidence evidence : matter.evidence()) {
                Table table = dictionary.find(evidence.table());
                String record = (table == null ? "线索" : table.title()) + " " + read.apply(evidence.key());
                String file = evidence.file() == null ? "—" : read.apply(evidence.file());
                String source = evidence.row() == null ? file : file + " 第" + evidence.row() + "行";
                rows.add(new EvidenceRow(rows.size() + 1, matter.caseId(), record, source, EvidenceHash.of(evidence)));
            }
        }
        return rows;
    }

    private static List<String> distinct(List<String> texts) {
        Set<String> distinct = new LinkedHashSet<>(texts);
        return List.copyOf(distinct);
    }

    /** Numbered from 1 where there are several. */
    private static List<String> numbered(List<String> texts) {
        if (texts.size() == 1) {
            return texts;
        }
        List<String> numbered = new ArrayList<>();
        for (String text : texts) {
            numbered.add(numbered.size() + 1 + "．" + text);
        }
        return Collections.unmodifiableList(numbered);
    }
}
