-- The fourteen checks as a column store would be asked, written from what the rules mean. {data} and {as_of} are filled in.
create table cal as
select date, workday = '是' as workday, sum(case when workday = '是' then 1 else 0 end) over (order by date) as n
from read_csv('{data}/calendar.csv', header = true, columns = {'date': 'DATE', 'workday': 'VARCHAR', 'note': 'VARCHAR'});

create table persons as
select column0 as person_id, column2 as unit_id, column4 = '是' as leader,
       coalesce(column6, '在职') in ('在职', '职级并行') as on_staff
from read_csv('{data}/人员.csv', header = false, skip = 1, delim = ',', all_varchar = true);

create table leaves as
select *, coalesce(portion, 'full') as part
from read_csv('{data}/leaves.csv', header = true, columns = {
    'leave_id': 'VARCHAR', 'person_id': 'VARCHAR', 'type': 'VARCHAR', 'start_date': 'DATE', 'end_date': 'DATE',
    'portion': 'VARCHAR', 'start_half': 'VARCHAR', 'end_half': 'VARCHAR', 'status': 'VARCHAR', 'approved_on': 'DATE'})
where status = 'approved' and start_date <= DATE '{as_of}' and (approved_on is null or approved_on <= DATE '{as_of}');

create table outings as
select *
from read_csv('{data}/outings.csv', header = true, columns = {
    'outing_id': 'VARCHAR', 'person_id': 'VARCHAR', 'kind': 'VARCHAR', 'start_date': 'DATE', 'end_date': 'DATE',
    'start_half': 'VARCHAR', 'end_half': 'VARCHAR', 'destination': 'VARCHAR', 'status': 'VARCHAR', 'approved_on': 'DATE'})
where status = 'approved' and start_date <= DATE '{as_of}' and (approved_on is null or approved_on <= DATE '{as_of}');

-- One row per person and day that any approved leave or outing touches.
create table cover as
with spans as (
    select person_id, unnest(generate_series(start_date, least(end_date, DATE '{as_of}'), interval 1 day))::DATE as date,
           part <> 'pm' as am, part <> 'am' as pm, part = 'full' as whole, start_date, end_date, start_half, end_half,
           true as is_leave, false as trip
    from leaves
    union all
    select person_id, unnest(generate_series(start_date, least(end_date, DATE '{as_of}'), interval 1 day))::DATE,
           true, true, false, start_date, end_date, start_half, end_half, false, kind = 'trip'
    from outings),
halves as (
    select person_id, date, is_leave, whole,
           am and not (date = start_date and coalesce(start_half, 'am') = 'pm') as am,
           pm and not (date = end_date and coalesce(end_half, 'pm') = 'am') as pm,
           trip and date > start_date and date < end_date as inside_trip
    from spans)
select person_id, date, bool_or(am) as am, bool_or(pm) as pm,
       bool_or(is_leave and am) and bool_or(is_leave and pm) as leave_all_day,
       bool_or(is_leave and whole and am and pm) as whole_leave,
       bool_or(inside_trip) as inside_trip,
       bool_or(not is_leave) as outing
from halves group by person_id, date;

create table att as
select a.person_id, a.date, a.clock_in, a.clock_out, coalesce(c.am, false) as am, coalesce(c.pm, false) as pm,
       coalesce(c.whole_leave, false) as whole_leave, coalesce(c.inside_trip, false) as inside_trip, d.n
from (select column0 as person_id, column1 as date, column2 as clock_in, column3 as clock_out
      from read_csv('{data}/attendance-*.csv', header = false, skip = 1, delim = ',', columns = {
          'column0': 'VARCHAR', 'column1': 'DATE', 'column2': 'TIME', 'column3': 'TIME'})) a
join cal d on d.date = a.date and d.workday
join persons p on p.person_id = a.person_id and p.on_staff
left join cover c on c.person_id = a.person_id and c.date = a.date
where a.date <= DATE '{as_of}'
  and (a.clock_in is null or a.clock_out is null or a.clock_in > TIME '08:35:00' or a.clock_out < TIME '17:25:00'
       or c.whole_leave or c.inside_trip);

create table receptions as
select *, coalesce(kind, 'official') in ('official') as official, coalesce(payer, 'unit') = 'unit' as by_unit
from read_csv('{data}/receptions.csv', header = true, columns = {
    'reception_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'host_id': 'VARCHAR', 'date': 'DATE', 'meal': 'VARCHAR',
    'kind': 'VARCHAR', 'venue': 'VARCHAR', 'venue_kind': 'VARCHAR', 'guest_unit': 'VARCHAR', 'guests': 'BIGINT',
    'escorts': 'BIGINT', 'letter_no': 'VARCHAR', 'approval_no': 'VARCHAR', 'approved_on': 'DATE', 'alcohol': 'VARCHAR',
    'tobacco': 'VARCHAR', 'payer': 'VARCHAR', 'amount': 'DECIMAL(15, 2)', 'attendees': 'VARCHAR'})
where date <= DATE '{as_of}';

create table expenses as
select column00 as expense_id, column01 as unit_id, column02 as person_id, column03 as category, column04 as occurred_on,
       column06 as amount, column07 as payee, column14 as outing_id
from read_csv('{data}/费用报销.csv', header = false, skip = 1, delim = ',', columns = {
    'column00': 'VARCHAR', 'column01': 'VARCHAR', 'column02': 'VARCHAR', 'column03': 'VARCHAR', 'column04': 'DATE',
    'column05': 'DATE', 'column06': 'DECIMAL(15, 2)', 'column07': 'VARCHAR', 'column08': 'VARCHAR', 'column09': 'VARCHAR',
    'column10': 'VARCHAR', 'column11': 'VARCHAR', 'column12': 'VARCHAR', 'column13': 'VARCHAR', 'column14': 'VARCHAR',
    'column15': 'BIGINT', 'column16': 'VARCHAR'})
where column04 <= DATE '{as_of}';

create table tasks as
with read as (
    select *, case when completed_on <= DATE '{as_of}' then completed_on end as completed,
           case when closed_on <= DATE '{as_of}' then closed_on end as closed,
           coalesce(completed_on > DATE '{as_of}', false) or coalesce(closed_on > DATE '{as_of}', false) as ends_later
    from read_csv('{data}/tasks.csv', header = true, columns = {
        'task_id': 'VARCHAR', 'title': 'VARCHAR', 'source': 'VARCHAR', 'measure': 'VARCHAR', 'unit_id': 'VARCHAR',
        'post': 'VARCHAR', 'owner_id': 'VARCHAR', 'supervisor_id': 'VARCHAR', 'created_on': 'DATE', 'due_on': 'DATE',
        'status': 'VARCHAR', 'completed_on': 'DATE', 'closed_on': 'DATE', 'evidence_count': 'BIGINT'})
    where created_on <= DATE '{as_of}')
select task_id, source, unit_id, post, owner_id, created_on, due_on, status, coalesce(completed, closed) as c,
       status in ('done', 'closed', '已销号') and completed is null and closed is null and not ends_later as unknown
from read;

create table events as
select task_id, happened_on, kind in ('accept', 'progress', '进展', 'feedback', 'verify', 'complete') as progress
from read_csv('{data}/task_events.csv', header = true, columns = {
    'event_id': 'VARCHAR', 'task_id': 'VARCHAR', 'happened_on': 'DATE', 'kind': 'VARCHAR', 'actor_id': 'VARCHAR',
    'note': 'VARCHAR'})
where happened_on <= DATE '{as_of}';

create table appointments as
select *
from read_csv('{data}/appointments.csv', header = true, columns = {
    'appointment_id': 'VARCHAR', 'person_id': 'VARCHAR', 'unit_id': 'VARCHAR', 'post': 'VARCHAR', 'start_date': 'DATE',
    'end_date': 'DATE', 'handover_on': 'DATE'})
where start_date <= DATE '{as_of}';

create table absent as
select person_id, date, n from att where clock_in is null and clock_out is null and not am and not pm;

create table findings (rule VARCHAR, key VARCHAR);

insert into findings
select 'attendance/late-arrival', person_id || '@' || date from att
where clock_in > TIME '08:35:00' and clock_in <= TIME '09:00:00' and not am;

insert into findings
select 'attendance/early-leave', person_id || '@' || date from att
where clock_out < TIME '17:25:00' and clock_out >= TIME '17:00:00' and not pm
  and not coalesce(clock_out < clock_in, false);

insert into findings
select 'attendance/half-day-absence', person_id || '@' || date || '@am' from att
where not am and ((clock_in is null and clock_out is null and pm) or clock_in > TIME '09:00:00')
union all
select 'attendance/half-day-absence', person_id || '@' || date || '@pm' from att
where not pm and ((clock_in is null and clock_out is null and am)
    or (clock_out < TIME '17:00:00' and not coalesce(clock_out < clock_in, false)));

insert into findings
select 'attendance/unapproved-absence', person_id || '@' || date from absent;

insert into findings
select 'attendance/absence-run', person_id || '@' || min(date)
from (select person_id, date, n - row_number() over (partition by person_id order by date) as island from absent)
group by person_id, island having count(*) >= 3;

insert into findings
select 'attendance/conflicting-presence', person_id || '@' || date from att
where clock_in is not null and clock_out is not null and (whole_leave or inside_trip);

insert into findings
select distinct 'reception/noon-drinking', r.reception_id || '@' || r.person_id
from (select reception_id, date, unnest(list_distinct(list_prepend(host_id, coalesce(string_split(attendees, ';'), []))))
          as person_id
      from receptions
      where meal in ('lunch', '午餐') and alcohol = '是'
        and not (coalesce(kind, 'official') in ('foreign', 'investment', '招商接待') and approval_no is not null)) r
join cal d on d.date = r.date and d.workday
join persons p on p.person_id = r.person_id
left join cover c on c.person_id = r.person_id and c.date = r.date
where not coalesce(c.leave_all_day, false);

insert into findings
select 'reception/no-letter', reception_id from receptions
where official and by_unit and letter_no is null and date >= DATE '2013-12-01';

insert into findings
select 'reception/too-many-escorts', reception_id from receptions
where official and coalesce(meal, '') <> 'none' and guests >= 1 and date >= DATE '2013-12-01'
  and escorts > case when guests <= 10 then 3 else guests // 3 end;

insert into findings
select 'reception/over-standard', reception_id from receptions
where official and by_unit and coalesce(meal, '') <> 'none' and guests + escorts >= 1
  and amount > 100.00 * (guests + escorts);

insert into findings
select 'expense/split-to-avoid-approval', unit_id || '@' || payee || '@' || occurred_on from expenses
where payee is not null and category not in ('salary', 'allowance') and amount < 5000
group by unit_id, payee, occurred_on having count(*) >= 2 and sum(amount) >= 5000;

insert into findings
select 'expense/travel-without-outing', e.expense_id
from expenses e
left join cover c on c.person_id = e.person_id and c.date = e.occurred_on
where e.category in ('travel', '住宿费') and not coalesce(c.outing, false)
  and not exists (from outings o where o.outing_id = e.outing_id and o.person_id = e.person_id);

insert into findings
select 'task/overdue', task_id from tasks
where source not in ('inspection', 'self_check', 'petition') and due_on is not null
  and status not in ('suspended', 'cancelled') and not unknown
  and coalesce(c, DATE '{as_of}') > due_on;

insert into findings
with started as (
    select *, start_date + 30 as until from appointments
    where start_date >= (select min(happened_on) from events) and DATE '{as_of}' > start_date + 30
      and (end_date is null or end_date > start_date + 30)),
inherited as (
    select t.task_id, a.appointment_id, a.start_date, a.until
    from tasks t join started a on t.unit_id = a.unit_id and t.owner_id = a.person_id
      and (t.post is null or t.post = a.post)
    where t.created_on < a.start_date and t.status not in ('suspended', 'cancelled') and not t.unknown
      and (t.c is null or t.c > a.until)
    union
    select t.task_id, a.appointment_id, a.start_date, a.until
    from tasks t join started a on t.unit_id = a.unit_id and t.post = a.post and t.owner_id <> a.person_id
      join appointments b on b.unit_id = a.unit_id and b.post = a.post and b.person_id = t.owner_id
        and b.end_date <= a.start_date
    where t.created_on < a.start_date and t.status not in ('suspended', 'cancelled') and not t.unknown
      and (t.c is null or t.c > a.until))
select 'task/inherited-matter-ignored', task_id || '@' || appointment_id from inherited i
where not exists (from events e where e.task_id = i.task_id and e.progress
    and e.happened_on between i.start_date and i.until);

copy findings to '{out}' (delimiter '\t', header false, quote '');
