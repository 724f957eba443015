--liquibase formatted sql

--changeset haochaping:journal-01
create table journal (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  subject_id uuid not null,
  actor text not null,
  content jsonb not null,
  salt bytea not null,
  commitment bytea not null,
  primary key (tenant_id, id)
);
create index journal_subject on journal (tenant_id, subject_id, id);
comment on table journal is 'Append-only: audit, outbox and timeline in one. commitment = SHA-256(salt || canonical content).';

create table work_item (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  content jsonb not null,
  run_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index work_item_due on work_item (tenant_id, run_at);
comment on table work_item is 'What the claim loop has still to do; effect and removal are one transaction.';

create table duty (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  responsible_tenant_id uuid not null references tenant (id),
  responsible_unit_id uuid not null,
  responsible_unit_name text not null,
  kind text not null,
  clause text not null,
  subject_id uuid not null,
  opened_on date not null,
  working_days int not null,
  due_on date not null,
  calendar_version text not null,
  explanation jsonb not null,
  warning text,
  done_at timestamptz,
  overdue_at timestamptz,
  primary key (tenant_id, id)
);
create index duty_open on duty (tenant_id, due_on) where done_at is null;
create index duty_lead on duty (lead_tenant_id, due_on) where done_at is null;
create index duty_responsible on duty (responsible_tenant_id, responsible_unit_id, due_on) where done_at is null;
create index duty_subject on duty (tenant_id, subject_id);
comment on table duty is 'Every legal deadline, with the day-by-day reason for its date.';
