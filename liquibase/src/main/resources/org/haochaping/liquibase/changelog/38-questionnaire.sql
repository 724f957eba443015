--liquibase formatted sql

--changeset haochaping:questionnaire-01
--comment: What is asked by questionnaires and inspections (三(一)6 and 8): written as a draft, issued once, never changed after.
create table questionnaire (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  purpose text not null check (purpose in ('SURVEY', 'INSPECTION')),
  state text not null check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN')),
  revision bigint not null,
  title text not null,
  content jsonb not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  issued_by text,
  issued_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'DRAFT') = (issued_at is null) and (issued_at is null) = (issued_by is null))
);
create index questionnaire_purpose on questionnaire (tenant_id, purpose, id);
comment on table questionnaire is 'Sheets are read by the questionnaire they were filled in on, so one that was issued stays as it is; another text is another questionnaire.';
alter table questionnaire enable row level security;
alter table questionnaire force row level security;
create policy own on questionnaire using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on questionnaire to haochaping_app;
