--liquibase formatted sql

--changeset haochaping:rectification-whole-01
--comment: The whole way of a case: returned, drafted, signed, reported, voided; with the terms it runs under.
alter table bad_review_case drop constraint bad_review_case_state_check;
alter table bad_review_case add constraint bad_review_case_state_check check (state in
  ('OPENED', 'HANDED_OVER', 'ACKNOWLEDGED', 'DRAFTED', 'ANSWERED', 'CLOSED', 'VOIDED'));
alter table bad_review_case
  add hand_over_days int not null default 2,
  add return_days int not null default 1,
  add extension_days int not null default 2,
  add report_days int not null default 2,
  add appeal_days int not null default 5,
  add appeal_decision_days int not null default 5,
  add reminder_days int not null default 1,
  add escalation_days int not null default 1,
  add disposition text check (disposition in ('RECTIFIED', 'EXPLAINED')),
  add cause text,
  add investigation text,
  add drafted_by text,
  add signed_by text,
  add reported_at timestamptz,
  add voided_at timestamptz;

create table case_extension (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  hand_over int not null,
  working_days int not null check (working_days > 0),
  reason text not null,
  explained_on date not null,
  explained_how text not null,
  explained_what text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  original_due_on date not null,
  decision text check (decision in ('GRANTED', 'REFUSED')),
  decision_reason text,
  overrides boolean not null default false,
  decided_by text,
  decided_at timestamptz,
  due_on date,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, hand_over),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
comment on table case_extension is '延期, 一(二)2: asked once for each hand-over, explained to the citizen before it is decided.';

create table case_reply (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  way text not null check (way in ('RECEIPT', 'SMS', 'EMAIL', 'CHANNEL', 'PHONE')),
  outcome text not null check (outcome in ('POSTED', 'SENT', 'REACHED', 'NOT_REACHED', 'SKIPPED', 'FAILED')),
  at timestamptz not null,
  by_name text not null,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
create index case_reply_case on case_reply (tenant_id, case_id, id);
comment on table case_reply is 'Every attempt to bring the answer to the citizen; never who he is.';

create table case_report (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  version int not null,
  content text not null,
  sha256 text not null,
  signed_by text not null,
  reported_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, version),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
comment on table case_report is '附件2 as it was sent to the lead department and the service centre, at one moment; never changed.';

alter table bad_review_case add hand_overs int not null default 0;
alter table duty
  add withdrawn boolean not null default false,
  add original_due_on date,
  add reminded_at timestamptz,
  add escalated_at timestamptz;
comment on column duty.withdrawn is 'Fell away without being fulfilled, as when a case was returned; done_at says when.';
comment on column duty.original_due_on is 'When it was due before it was extended.';

--changeset haochaping:rectification-whole-02 splitStatements:false
do $$
declare
  party constant text := 'tenant_id = (select current_tenant())'
    || ' or lead_tenant_id = (select current_tenant()) or centre_tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['case_extension', 'case_reply', 'case_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy parties on %I using (%s) with check (%s)', t, party, party);
  end loop;
end $$;

--changeset haochaping:rectification-whole-03
grant select, insert, update on case_extension to haochaping_app;
grant select, insert on case_reply, case_report to haochaping_app;
