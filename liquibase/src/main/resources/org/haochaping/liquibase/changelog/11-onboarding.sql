--liquibase formatted sql

--changeset haochaping:onboarding-01 splitStatements:true
create table onboarding_draft (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  starts_on date not null,
  file jsonb not null,
  administrator jsonb,
  calendar text,
  steps jsonb not null,
  state text not null check (state in ('DRAFT', 'APPLIED', 'LIVE')),
  version bigint not null,
  trial_evaluation_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  applied_at timestamptz,
  live_at timestamptz,
  primary key (tenant_id, id)
);
create unique index onboarding_draft_code on onboarding_draft (tenant_id, code);
comment on table onboarding_draft is 'A tenant''s file in the making. It belongs to the tenant above, who onboards; a live tenant''s truth is its own rows.';
alter table onboarding_draft enable row level security;
alter table onboarding_draft force row level security;
create policy own on onboarding_draft using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on onboarding_draft to haochaping_app;

--changeset haochaping:onboarding-02 splitStatements:true
--comment: A calendar layer is everybody's to read; its own tenant and the one right above may add to it. The owner role, which brings the national schedule, is not bound.
grant insert on calendar_layer, calendar_schedule, calendar_day to haochaping_app;
grant update (version) on calendar_layer to haochaping_app;
alter table calendar_layer enable row level security;
alter table calendar_schedule enable row level security;
alter table calendar_day enable row level security;
create policy seen on calendar_layer for select using (true);
create policy seen on calendar_schedule for select using (true);
create policy seen on calendar_day for select using (true);
create policy own on calendar_layer for insert with check (exists (select 1 from tenant t where t.code = area_code and (select current_tenant()) in (t.id, t.parent_id)));
create policy counted on calendar_layer for update using (exists (select 1 from tenant t where t.code = area_code and (select current_tenant()) in (t.id, t.parent_id)));
create policy own on calendar_schedule for insert with check (exists (select 1 from tenant t where t.code = area_code and (select current_tenant()) in (t.id, t.parent_id)));
create policy own on calendar_day for insert with check (exists (select 1 from tenant t where t.code = area_code and (select current_tenant()) in (t.id, t.parent_id)));

--changeset haochaping:onboarding-03 splitStatements:true
--comment: A trial travels the whole way, is marked, and counts nowhere.
alter table bad_review_case add column trial boolean not null default false;
