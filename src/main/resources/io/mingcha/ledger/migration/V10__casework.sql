-- What people do with cases, derived from the log like all else.

create table handling (
    case_id text primary key,
    measure text,
    plan text,
    owner_id text,
    supervisor_id text,
    due_on text,
    submitted_on text,
    submitter_id text,
    closed_at text,
    closer_id text,
    look_back_on text,
    looked_back_on text
);

create table reply (
    case_id text not null,
    number bigint not null,
    stated_on text not null,
    answer_by text not null,
    answered_on text,
    accepted integer,
    primary key (case_id, number)
);

create table attachment (
    case_id text not null,
    sha256 text not null,
    name text not null,
    size bigint not null,
    purpose text not null,
    dated_on text,
    attached_on text not null,
    attached_by text not null,
    primary key (case_id, sha256)
);

create table waiver (
    id text primary key,
    person_id text not null,
    rule text not null,
    from_on text not null,
    to_on text not null,
    reason text not null,
    applicant_id text not null,
    approver_id text not null,
    approved_on text not null,
    ended_on text
);

-- The office's own workdays and who heads which unit, as the last scan's tables said.
create table site_day (
    date text primary key,
    workday integer not null
);

create table unit_head (
    unit_id text primary key,
    name text,
    head_id text,
    head_name text
);
