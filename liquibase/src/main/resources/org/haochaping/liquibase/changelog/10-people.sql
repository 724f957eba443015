--liquibase formatted sql

--changeset haochaping:people-01
--comment: A person can be disabled at once, and stood in for from one day to another.
alter table staff
  add column version bigint not null default 0,
  add column disabled_at timestamptz;
comment on column staff.disabled_at is 'Refused from the next request on, whatever his token says; null while he may act.';

create table staff_deputy (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  deputy_id uuid not null,
  principal_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  appointed_by text not null,
  appointed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, deputy_id) references staff (tenant_id, id),
  foreign key (tenant_id, principal_id) references staff (tenant_id, id),
  check (deputy_id <> principal_id)
);
create index staff_deputy_deputy on staff_deputy (tenant_id, deputy_id, valid_to);
create index staff_deputy_principal on staff_deputy (tenant_id, principal_id, valid_to);
comment on table staff_deputy is 'Who stands in for whom: the deputy has the unit-bound roles of the other on these days, nothing else and no longer. Ended before it began: valid_to lies before valid_from.';

alter table staff_deputy enable row level security;
alter table staff_deputy force row level security;
create policy own on staff_deputy using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on staff_deputy to haochaping_app;
