--liquibase formatted sql

--changeset haochaping:survey-01
--comment: 三(一)6: a questionnaire that citizens answer by a link or a QR code, about one or more departments, within its days.
create table survey (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  channel_instance_id uuid not null,
  questionnaire_id uuid not null,
  code text not null,
  title text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  respondents text not null check (respondents in ('ANYBODY', 'PHONE', 'INVITATION')),
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  closed_why text,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, questionnaire_id) references questionnaire (tenant_id, id),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_why is null))
);
comment on table survey is 'Its code is printed on posters and is no secret; what limits who may answer is in respondents.';

create table survey_unit (
  tenant_id uuid not null references tenant (id),
  survey_id uuid not null,
  unit_id uuid not null,
  quota int check (quota > 0),
  valid int not null default 0,
  invalid int not null default 0,
  primary key (tenant_id, survey_id, unit_id),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  check (quota is null or valid <= quota)
);
comment on column survey_unit.quota is 'The most sheets that count; none when there is no limit. Sheets that ended early are counted apart.';

create table survey_sheet (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  survey_id uuid not null,
  unit_id uuid not null,
  submission bytea not null,
  body bytea not null,
  valid boolean not null,
  answers jsonb not null,
  words jsonb not null,
  points numeric(9, 2),
  full_points numeric(9, 2) check (points between 0 and full_points),
  evaluation_id uuid,
  received_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, submission),
  foreign key (tenant_id, survey_id, unit_id) references survey_unit (tenant_id, survey_id, unit_id)
);
create index survey_sheet_unit on survey_sheet (tenant_id, survey_id, unit_id, id);
create index survey_sheet_subject on survey_sheet (tenant_id, (coalesce(evaluation_id, id))) where words <> '{}';
comment on table survey_sheet is 'Sheets as they were filled in; nothing in them tells by whom. Words are masked, stand apart from the answers and go with the term of words.';

create table survey_answered (
  tenant_id uuid not null references tenant (id),
  survey_id uuid not null,
  unit_id uuid not null,
  person bytea not null,
  primary key (tenant_id, survey_id, unit_id, person),
  foreign key (tenant_id, survey_id, unit_id) references survey_unit (tenant_id, survey_id, unit_id)
);
comment on table survey_answered is 'Who has answered, as a keyed digest of the number that is good for this survey alone. No moment is kept, so that nobody can be matched with a sheet.';

create table survey_invitation (
  tenant_id uuid not null references tenant (id),
  survey_id uuid not null,
  code bytea not null,
  used boolean not null default false,
  primary key (tenant_id, survey_id, code),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);
comment on table survey_invitation is 'Codes that are good for one sheet. They are given out once; only keyed digests are kept, and not when one was used.';

--changeset haochaping:survey-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['survey', 'survey_unit', 'survey_sheet', 'survey_answered', 'survey_invitation']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
end $$;

--changeset haochaping:survey-03
grant select, insert, update on survey to haochaping_app;
grant select, insert on survey_unit, survey_sheet, survey_answered, survey_invitation to haochaping_app;
grant update (valid, invalid) on survey_unit to haochaping_app;
grant update (words, evaluation_id) on survey_sheet to haochaping_app;
grant update (used) on survey_invitation to haochaping_app;
