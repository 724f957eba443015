--liquibase formatted sql

--changeset haochaping:annual-report-01
--comment: 一(二)4 年度“好差评”反馈整改落实情况报告: drafted by the service centre, submitted to the government, received and dated.
create table annual_report (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  year int not null check (year between 2000 and 2100),
  version int not null check (version > 0),
  state text not null check (state in ('DRAFTED', 'SUBMITTED', 'RECEIVED')),
  revision bigint not null,
  figures jsonb not null,
  sha256 text not null,
  problems text not null,
  measures text not null,
  cut_off timestamptz not null,
  issuer text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  received_by text,
  received_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, year, version)
);
comment on table annual_report is 'The figures are counted when it is drafted and stand from then on; another count is another version.';

--changeset haochaping:annual-report-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
begin
  alter table annual_report enable row level security;
  alter table annual_report force row level security;
  execute format('create policy own on annual_report using (%s) with check (%s)', own, own);
end $$;

--changeset haochaping:annual-report-03
grant select, insert, update on annual_report to haochaping_app;
