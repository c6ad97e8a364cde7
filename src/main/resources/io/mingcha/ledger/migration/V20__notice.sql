-- Notices, from draft to number.
create table notice (
    draft text primary key,
    kind text not null,
    state text not null,
    drafted_by text not null,
    drafted_on text not null,
    drafted_seq bigint not null,
    series text,
    year integer,
    no bigint,
    number text,
    issued_by text,
    issued_on text,
    issued_seq bigint,
    void_reason text
);
-- No number twice, whoever counts.
create unique index notice_number on notice (series, year, no);

create table notice_case (
    draft text not null,
    case_id text not null,
    primary key (draft, case_id)
);
create index notice_of_case on notice_case (case_id);

-- How many a rule looked at and flagged, by scan and kind of subject.
create table rule_figure (
    seq bigint not null,
    rule text not null,
    subject_kind text not null,
    flagged bigint not null,
    looked_at bigint not null,
    primary key (seq, rule, subject_kind)
);
create index rule_figure_of_rule on rule_figure (rule, seq);

-- Rules that a person let go on although their figures were out of the ordinary.
create table hold_release (
    rule text not null,
    figures_seq bigint not null,
    released_by text not null,
    reason text not null,
    primary key (rule, figures_seq)
);

-- Names of persons as the last scan's tables gave them, so that no notice tells a name outside its reader's scope; no part
-- of the log.
create table person_name (
    person_id text primary key,
    name text,
    unit_id text
);
