-- The event log is the truth; every table below it is derived from it and can be made anew.
-- The text is the same for SQLite and PostgreSQL: bigint, integer (0 or 1 for yes or no) and text only.

create table store (
    one integer primary key check (one = 1),
    identity text not null
);

-- Taken first by every writer, so that writers queue here and the sequence has no gaps.
create table chain_head (
    one integer primary key check (one = 1),
    seq bigint not null,
    hash text not null
);

create table event (
    seq bigint primary key,
    happened_at text not null,
    actor text not null,
    role text not null,
    kind text not null,
    case_id text,
    body text not null,
    previous text not null,
    hash text not null
);
create index event_of_case on event (case_id, seq);

create table cases (
    id text primary key,
    rule text not null,
    rule_key text not null,
    title text not null,
    severity text not null,
    grade text not null,
    ladder text not null,
    subject_kind text not null,
    subject_id text,
    subject_name text,
    unit_id text,
    found_on text not null,
    self_reported integer not null,
    state text not null,
    opened_on text not null,
    closed_on text,
    linked_to text,
    unchecked text,
    ended_on text,
    scanned integer not null,
    content text not null,
    finding_seq bigint not null,
    last_seq bigint not null
);
create index case_of_subject on cases (rule, subject_kind, subject_id);
create index case_by_state on cases (state);

-- Where the rows that a case rests on are counted.
create table case_place (
    case_id text not null,
    table_name text not null,
    unit_id text not null,
    month text not null,
    primary key (case_id, table_name, unit_id, month)
);

create table scan (
    seq bigint primary key,
    scanned_at text not null,
    as_of text not null,
    findings bigint not null,
    fresh bigint not null,
    known bigint not null
);

-- How many rows came last: what a later feed is measured by.
create table feed (
    table_name text not null,
    unit_id text not null,
    month text not null,
    accepted bigint not null,
    primary key (table_name, unit_id, month)
);

-- What enters and leaves the open cases, by the period it counts for.
create table movement (
    seq bigint primary key,
    period text not null,
    unit_id text not null,
    case_id text not null,
    kind text not null
);
create index movement_of_period on movement (period, unit_id);
create index movement_of_case on movement (case_id);

-- The months that are reconciled, each with the month that what comes later counts for.
create table period (
    period text primary key,
    next_period text not null,
    seq bigint not null
);

-- Who scans now; no part of the log.
create table lease (
    one integer primary key check (one = 1),
    token bigint not null,
    beat bigint not null,
    host text not null,
    pid bigint not null,
    process_started text not null,
    held_since text not null
);
