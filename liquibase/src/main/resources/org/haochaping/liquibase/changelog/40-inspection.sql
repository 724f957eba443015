--liquibase formatted sql

--changeset haochaping:inspection-01
--comment: 三(一)8: unannounced visits, by plans that only their planners see.
create table inspection_plan (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  revision bigint not null,
  channel_instance_id uuid not null,
  questionnaire_id uuid not null,
  title text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  office text not null,
  made_by text not null,
  made_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  closed_why text,
  primary key (tenant_id, id),
  foreign key (tenant_id, questionnaire_id) references questionnaire (tenant_id, id),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_why is null))
);

create table inspection_place (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  window_id uuid,
  visits smallint not null check (visits > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references inspection_plan (tenant_id, id)
);
create unique index inspection_place_once on inspection_place (tenant_id, plan_id, unit_id, coalesce(window_id, unit_id));

create table inspection_inspector (
  tenant_id uuid not null references tenant (id),
  plan_id uuid not null,
  login text not null,
  name text not null,
  primary key (tenant_id, plan_id, login),
  foreign key (tenant_id, plan_id) references inspection_plan (tenant_id, id)
);
create index inspection_inspector_login on inspection_inspector (tenant_id, login);

create table inspection_visit (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  plan_id uuid not null,
  place_id uuid not null,
  number text not null,
  login text not null,
  name text not null,
  visited_at timestamptz not null,
  told_at timestamptz,
  received_at timestamptz not null,
  latitude numeric(7, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  accuracy int check (accuracy >= 0),
  no_position text check (no_position in ('DENIED', 'UNAVAILABLE', 'TIMEOUT', 'UNSUPPORTED')),
  answers jsonb not null,
  body bytea not null,
  ended_early boolean not null,
  evaluation_id uuid,
  level text references rating_level (name),
  score numeric(9, 2),
  full_score numeric(9, 2),
  score_key text,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references inspection_plan (tenant_id, id),
  foreign key (tenant_id, place_id) references inspection_place (tenant_id, id),
  check ((no_position is null) = (latitude is not null) and (latitude is null) = (longitude is null)),
  check ((evaluation_id is null) = (level is null)),
  check ((score is null) = (full_score is null) and (score is null) = (score_key is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index inspection_visit_plan on inspection_visit (tenant_id, plan_id, received_at);
create index inspection_visit_evaluation on inspection_visit (tenant_id, evaluation_id) where evaluation_id is not null;
comment on column inspection_visit.id is 'Made on the phone before anything is sent, so that a visit sent again is the same visit.';
comment on column inspection_visit.told_at is 'What the phone''s clock said, put right by what it knew of the server''s; visited_at is what of it could be believed.';

create table inspection_photo (
  tenant_id uuid not null references tenant (id),
  visit_id uuid not null,
  number smallint not null check (number between 1 and 9),
  id uuid not null,
  plan_id uuid not null,
  login text not null,
  kind text not null check (kind in ('JPEG', 'PNG')),
  size int not null,
  sent_sha256 text not null,
  sha256 text not null,
  bytes bytea not null,
  sent_at timestamptz not null,
  evaluation_id uuid,
  primary key (tenant_id, visit_id, number),
  foreign key (tenant_id, plan_id) references inspection_plan (tenant_id, id)
);
create index inspection_photo_evaluation on inspection_photo (tenant_id, evaluation_id) where evaluation_id is not null;
comment on table inspection_photo is 'Arrives one by one before its visit does, and goes with the words of the rating; digests stay. What a camera writes into its pictures is cut out before they are stored.';

alter table inspection_plan enable row level security;
alter table inspection_plan force row level security;
create policy own on inspection_plan using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
alter table inspection_place enable row level security;
alter table inspection_place force row level security;
create policy own on inspection_place using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
alter table inspection_inspector enable row level security;
alter table inspection_inspector force row level security;
create policy own on inspection_inspector using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
alter table inspection_visit enable row level security;
alter table inspection_visit force row level security;
create policy own on inspection_visit using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
alter table inspection_photo enable row level security;
alter table inspection_photo force row level security;
create policy own on inspection_photo using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));

grant select, insert on inspection_plan, inspection_place, inspection_inspector, inspection_visit to haochaping_app;
grant update (revision, closed_by, closed_at, closed_why) on inspection_plan to haochaping_app;
grant update (answers, withdrawn_by, withdrawn_at, withdrawn_why) on inspection_visit to haochaping_app;
grant select, insert, update, delete on inspection_photo to haochaping_app;
