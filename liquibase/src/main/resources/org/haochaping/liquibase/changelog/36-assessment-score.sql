--liquibase formatted sql

--changeset haochaping:assessment-score-01
create table assessment_score (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  once_key bytea not null,
  body bytea not null,
  source smallint not null references rating_source (number),
  unit_id uuid not null,
  score numeric(9, 2) not null check (score between 0 and full_score),
  full_score numeric(9, 2) not null check (full_score > 0),
  assessor text not null,
  method text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  sample_size int check (sample_size > 0),
  evidence text not null,
  words text not null,
  received_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (tenant_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create unique index assessment_score_once on assessment_score (tenant_id, channel_instance_id, once_key) where withdrawn_at is null;
create index assessment_score_period on assessment_score (tenant_id, period_to);
comment on table assessment_score is 'Scores of units by questionnaires, third parties and inspections (三(一)6 to 8): listed in closings beside the ratings, never counted among them. One that was withdrawn stays, with who, when and why.';
alter table assessment_score enable row level security;
alter table assessment_score force row level security;
create policy own on assessment_score using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on assessment_score to haochaping_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on assessment_score to haochaping_app;
