--liquibase formatted sql

--changeset haochaping:appeal-evidence-01
--comment: 二(二)1 and 3: what a department and its staff put forward, and the sealed scan that stands for a signature.
create table appeal_file (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  appeal_id uuid not null,
  evaluation_id uuid not null,
  part text not null check (part in ('APPLICATION', 'STATEMENT', 'SCAN')),
  name text not null,
  kind text not null check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX')),
  size int not null,
  sha256 text not null,
  bytes bytea not null check (octet_length(bytes) <= 10485760),
  added_by text not null,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, appeal_id, part, sha256),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
create index appeal_file_evaluation on appeal_file (tenant_id, evaluation_id) where octet_length(bytes) > 0;
create unique index appeal_file_scan on appeal_file (tenant_id, appeal_id) where part = 'SCAN';
comment on table appeal_file is 'Evidence. Bytes and name go when the words of the rating do; what it was, by its digest, stays.';
-- They are compressed already; uncompressed storage lets a part be read without the rest.
alter table appeal_file alter column bytes set storage external;

alter table bad_review_case add feedback_on date;
comment on column bad_review_case.feedback_on is '二(一): when it was fed back before a bulletin, the latest day.';

create table bulletin_feedback (
  tenant_id uuid not null references tenant (id),
  period text not null,
  unit_id uuid not null,
  unit_name text not null,
  closing_id uuid not null,
  cases int not null check (cases > 0),
  feedback_on date not null,
  last_day date not null,
  sent_by text not null,
  sent_at timestamptz not null,
  primary key (tenant_id, period, unit_id),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
create index bulletin_feedback_open on bulletin_feedback (tenant_id, unit_id, last_day);
comment on table bulletin_feedback is '二(一): the bad results of a draft, fed back to a department once for each period.';

--changeset haochaping:appeal-evidence-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  party constant text := own
    || ' or lead_tenant_id = (select current_tenant()) or centre_tenant_id = (select current_tenant())';
  stands constant text := 'exists (select 1 from appeal a where a.tenant_id = appeal_file.tenant_id'
    || ' and a.id = appeal_file.appeal_id and a.state = %s)';
begin
  execute 'alter table appeal_file enable row level security';
  execute 'alter table appeal_file force row level security';
  execute format('create policy parties on appeal_file using (%s) with check (%s)', party, party);
  execute format('create policy while_open on appeal_file as restrictive for insert with check (%s)',
    format(stands, 'case when part = ''STATEMENT'' then ''LODGED'' else ''DRAFTED'' end'));
  execute format('create policy while_drafted on appeal_file as restrictive for delete using (%s)',
    format(stands, '''DRAFTED'''));
  execute 'alter table bulletin_feedback enable row level security';
  execute 'alter table bulletin_feedback force row level security';
  execute format('create policy own on bulletin_feedback using (%s) with check (%s)', own, own);
end $$;

--changeset haochaping:appeal-evidence-03
grant select, insert, delete on appeal_file to haochaping_app;
grant update (name, bytes) on appeal_file to haochaping_app;
grant select, insert on bulletin_feedback to haochaping_app;
