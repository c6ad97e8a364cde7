package io.mingcha.ledger;

import java.util.List;

/** All that is derived from the log, in the order in which events reach it. */
final class Projections {
    static final List<Projection> ALL = List.of(
            new CaseProjection(),
            new MovementProjection(),
            new FeedProjection(),
            new HandlingProjection(),
            new ReplyProjection(),
            new AttachmentProjection(),
            new WaiverProjection(),
            new SiteProjection(),
            new NoticeProjection(),
            new FigureProjection());

    private Projections() {}

    static void apply(Sql sql, Event event) {
        for (Projection projection : ALL) {
            projection.apply(sql, event);
        }
    }
}
