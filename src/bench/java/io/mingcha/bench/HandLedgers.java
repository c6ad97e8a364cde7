package io.mingcha.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks on receptions, expenses and tasks, written out by hand. */
final class HandLedgers {
    private static final byte[][] OFFICIAL = Cells.words("official", "");
    private static final byte[][] BY_UNIT = Cells.words("unit", "");
    private static final byte[][] NO_MEAL = Cells.words("none");
    private static final byte[][] LUNCH = Cells.words("lunch", "午餐");
    private static final byte[][] YES = Cells.words("是");
    private static final byte[][] ABROAD = Cells.words("foreign", "investment", "招商接待");

    private final HandLoop loop;

    HandLedgers(HandLoop loop) {
        this.loop = loop;
    }

    Void receptions() throws IOException {
        try (Cells cells = new Cells(loop.data.resolve("receptions.csv"));
                HandLoop.Sink sink = loop.new Sink()) {
            while (cells.line()) {
                int day = cells.day(3);
                if (day > HandLoop.AS_OF) {
                    continue;
                }
                boolean official = cells.is(5, OFFICIAL);
                boolean byUnit = cells.is(16, BY_UNIT);
                long guests = cells.number(9);
                long escorts = cells.number(10);
                if (official && byUnit && cells.blank(11)) {
                    sink.add("reception/no-letter", cells.text(0));
                }
                boolean meal = !cells.is(4, NO_MEAL);
                if (official && meal && guests >= 1 && escorts > (guests <= 10 ? 3 : guests / 3)) {
                    sink.add("reception/too-many-escorts", cells.text(0));
                }
                if (official && byUnit && meal && guests + escorts >= 1 && cells.number(17) > 10_000 * (guests + escorts)) {
                    sink.add("reception/over-standard", cells.text(0));
                }
                boolean allowed = cells.is(5, ABROAD) && !cells.blank(12);
                if (cells.is(4, LUNCH) && cells.is(14, YES) && !allowed && loop.isWorkday(day)) {
                    noon(cells, sink, day);
                }
            }
        }
        return null;
    }

    private void noon(Cells cells, HandLoop.Sink sink, int day) {
        Set<String> drinkers = new HashSet<>(List.of(cells.text(18).split(";")));
        drinkers.add(cells.text(2));
        for (String drinker : drinkers) {
            byte[] id = drinker.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int person = loop.persons.find(id, 0, id.length);
            int leave = HandLoop.LEAVE_AM | HandLoop.LEAVE_PM;
            if (person >= 0 && (loop.cover(person, day) & leave) != leave) {
                sink.add("reception/noon-drinking", cells.text(0), drinker);
            }
        }
    }

    Void expenses() throws IOException {
        byte[][] unsplit = Cells.words("salary", "allowance");
        byte[][] travel = Cells.words("travel", "住宿费");
        Map<String, long[]> payments = new HashMap<>();
        try (Cells cells = new Cells(loop.data.resolve("费用报销.csv"));
                HandLoop.Sink sink = loop.new Sink()) {
            while (cells.line()) {
                int day = cells.day(4);
                if (day > HandLoop.AS_OF) {
                    continue;
                }
                long fen = cells.number(6);
                if (!cells.blank(7) && !cells.is(3, unsplit) && fen < 500_000) {
                    String key = cells.text(1) + "@" + cells.text(7) + "@" + cells.text(4);
                    payments.computeIfAbsent(key, payment -> new long[1])[0] += fen;
                }
                if (cells.is(3, travel)) {
                    int person = loop.persons.find(cells.bytes(), cells.from(2), cells.to(2));
                    int outing = loop.outings.find(cells.bytes(), cells.from(14), cells.to(14));
                    boolean named = outing >= 0 && loop.ownerOfOuting.get(outing)[0] == person;
                    if (!named && (loop.cover(person, day) & HandLoop.OUTING) == 0) {
                        sink.add("expense/travel-without-outing", cells.text(0));
                    }
                }
            }
            payments.forEach((key, fen) -> {
                if (fen[0] >= 500_000) {
                    sink.add("expense/split-to-avoid-approval", key);
                }
            });
        }
        return null;
    }

    private record Post(String id, String person, String post, int start, int end) {}

    Void tasks() throws IOException {
        int[] logStart = {Integer.MAX_VALUE};
        Map<String, List<Integer>> progress = progress(logStart);
        Map<String, List<Post>> posts = posts();
        byte[][] others = Cells.words("inspection", "self_check", "petition");
        byte[][] stopped = Cells.words("suspended", "cancelled");
        byte[][] ended = Cells.words("done", "closed", "已销号");
        try (Cells cells = new Cells(loop.data.resolve("tasks.csv"));
                HandLoop.Sink sink = loop.new Sink()) {
            while (cells.line()) {
                int created = cells.day(8);
                int completed = cells.day(11);
                int closed = cells.day(12);
                boolean later = completed > HandLoop.AS_OF || closed > HandLoop.AS_OF;
                int end = completed != Cells.NONE && completed <= HandLoop.AS_OF
                        ? completed
                        : closed <= HandLoop.AS_OF ? closed : Cells.NONE;
                boolean unknown = cells.is(10, ended) && end == Cells.NONE && !later;
                if (created > HandLoop.AS_OF || cells.is(10, stopped) || unknown) {
                    continue;
                }
                int due = cells.day(9);
                if (due != Cells.NONE && !cells.is(2, others) && (end == Cells.NONE ? HandLoop.AS_OF : end) > due) {
                    sink.add("task/overdue", cells.text(0));
                }
                for (Post post : posts.getOrDefault(cells.text(4), List.of())) {
                    int until = post.start + 30;
                    boolean judged = post.start >= logStart[0] && HandLoop.AS_OF > until && created < post.start
                            && (post.end == Cells.NONE || post.end > until) && (end == Cells.NONE || end > until);
                    if (judged && inherited(cells, post, posts.get(cells.text(4)))
                            && progress.getOrDefault(cells.text(0), List.of()).stream()
                                    .noneMatch(day -> day >= post.start && day <= until)) {
                        sink.add("task/inherited-matter-ignored", cells.text(0), post.id);
                    }
                }
            }
        }
        return null;
    }

    private static boolean inherited(Cells cells, Post post, List<Post> ofUnit) {
        String owner = cells.text(6);
        if (owner.equals(post.person)) {
            return cells.blank(5) || cells.text(5).equals(post.post);
        }
        return cells.text(5).equals(post.post)
                && ofUnit.stream().anyMatch(other -> other.person.equals(owner)
                        && other.post.equals(post.post)
                        && other.end != Cells.NONE
                        && other.end <= post.start);
    }

    private Map<String, List<Integer>> progress(int[] logStart) throws IOException {
        byte[][] kinds = Cells.words("accept", "progress", "进展", "feedback", "verify", "complete");
        Map<String, List<Integer>> progress = new HashMap<>();
        try (Cells cells = new Cells(loop.data.resolve("task_events.csv"))) {
            while (cells.line()) {
                int day = cells.day(2);
                if (day <= HandLoop.AS_OF) {
                    logStart[0] = Math.min(logStart[0], day);
                    if (cells.is(3, kinds)) {
                        progress.computeIfAbsent(cells.text(1), task -> new ArrayList<>(2)).add(day);
                    }
                }
            }
        }
        return progress;
    }

    private Map<String, List<Post>> posts() throws IOException {
        Map<String, List<Post>> posts = new HashMap<>();
        try (Cells cells = new Cells(loop.data.resolve("appointments.csv"))) {
            while (cells.line()) {
                if (cells.day(4) <= HandLoop.AS_OF) {
                    Post post = new Post(cells.text(0), cells.text(1), cells.text(3), cells.day(4), cells.day(5));
                    posts.computeIfAbsent(cells.text(2), unit -> new ArrayList<>()).add(post);
                }
            }
        }
        return posts;
    }
}
