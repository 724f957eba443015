--liquibase formatted sql

--changeset haochaping:appeal-01
--comment: 二 复核纠正: the application (附件3) in two identical copies, what the rated person says, and the decision.
create table appeal (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  case_number text not null,
  hand_over int not null,
  state text not null check (state in ('DRAFTED', 'LODGED', 'DECIDED')),
  version bigint not null,
  unit_id uuid not null,
  unit_name text not null,
  lead_unit_id uuid not null,
  lead_unit_name text not null,
  feedback_on date not null,
  last_day date not null,
  matter text not null,
  reason text not null,
  unit_opinion text not null default '',
  drafted_by text not null,
  signed_by text,
  lodged_at timestamptz,
  hearing_until date,
  outcome text check (outcome in ('VOIDED_WRONG', 'VOIDED_MALICIOUS', 'REATTRIBUTED', 'REJECTED')),
  findings text,
  words text,
  to_unit_id uuid,
  to_unit_name text,
  decided_by text,
  decided_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, hand_over),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
create index appeal_lead on appeal (lead_tenant_id, lead_unit_id) where state <> 'DECIDED';
create index appeal_unit on appeal (tenant_id, unit_id);

create table appeal_copy (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  appeal_id uuid not null,
  kept_by text not null check (kept_by in ('LEAD', 'APPLICANT')),
  content text not null,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, appeal_id, kept_by),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
comment on table appeal_copy is '附件3 一式两份: the same text for each office''s file; never changed.';

create table appeal_statement (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  appeal_id uuid not null,
  by_name text not null,
  text text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
comment on table appeal_statement is '举证解释、申诉申辩 of the rated staff, 二(二)3.';

alter table bad_review_case add hearing_days int not null default 2;

--changeset haochaping:appeal-02 splitStatements:false
--comment: A tenant that leads a case queues what its decision means for the tenant the rating belongs to; it reads nothing there.
do $$
declare
  party constant text := 'tenant_id = (select current_tenant())'
    || ' or lead_tenant_id = (select current_tenant()) or centre_tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['appeal', 'appeal_copy', 'appeal_statement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy parties on %I using (%s) with check (%s)', t, party, party);
  end loop;
  execute 'create policy queued_above on work_item for insert with check '
    || '(tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant()))))';
end $$;

--changeset haochaping:appeal-03
grant select, insert, update on appeal to haochaping_app;
grant select, insert on appeal_copy, appeal_statement to haochaping_app;
