--liquibase formatted sql

--changeset haochaping:reorganisation-01
--comment: What a unit was called before: unit.name is the name since the day after the last of these.
create table unit_former_name (
  tenant_id uuid not null references tenant (id),
  unit_id uuid not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  name text not null,
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create table unit_change (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('RENAME', 'MERGE', 'SPLIT', 'ABOLISH', 'MOVE')),
  from_unit_id uuid not null,
  from_name text not null,
  to_unit_id uuid,
  to_name text not null default '',
  reason text not null,
  document text not null default '',
  effects jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, to_unit_id) references unit (tenant_id, id)
);
create index unit_change_from on unit_change (tenant_id, from_unit_id, on_day);
create index unit_change_to on unit_change (tenant_id, to_unit_id, on_day);
comment on table unit_change is 'What became of units, by whose decision, and what followed. Never changed.';

create table home_seen (
  tenant_id uuid not null references tenant (id),
  login text not null,
  seen_at timestamptz not null,
  primary key (tenant_id, login)
);
comment on table home_seen is 'Up to when somebody has read what changed.';

--changeset haochaping:reorganisation-02 splitStatements:false
--comment: A tenant that leads a source for tenants below may date those assignments anew when its own unit changes.
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  led constant text :=
    'lead_tenant_id = (select current_tenant()) and tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant())))';
  t text;
begin
  foreach t in array array['unit_former_name', 'unit_change', 'home_seen'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
  execute format('create policy led on lead_assignment using (%s) with check (%s)', led, led);
end $$;

--changeset haochaping:reorganisation-03
create index lead_assignment_lead on lead_assignment (lead_tenant_id, lead_unit_id);
grant select, insert on unit_former_name, unit_change to haochaping_app;
grant select, insert, update on home_seen to haochaping_app;
