--liquibase formatted sql

--changeset haochaping:organisation-01
create table tenant_policy (
  tenant_id uuid not null references tenant (id),
  version int not null,
  effective_from date not null,
  policy jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (tenant_id, version)
);
comment on table tenant_policy is 'Immutable versions of what a tenant rules; together with those above it they make the version a case or closing ran under, as 530000@1+532800@2.';

create table unit (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('DEPARTMENT', 'SECTION', 'SERVICE_CENTRE', 'SERVICE_BUREAU', 'GOVERNMENT')),
  line_of_work text,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references unit (tenant_id, id)
);
create unique index unit_code_in_force on unit (tenant_id, code) where valid_to is null;

create table hall (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  address text not null default '',
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id)
);
create unique index hall_code_in_force on hall (tenant_id, code) where valid_to is null;

create table service_window (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  hall_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, hall_id) references hall (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index window_code_in_force on service_window (tenant_id, code) where valid_to is null;

create table matter (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index matter_code_in_force on matter (tenant_id, code) where valid_to is null;

create table staff (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  number text not null,
  name text not null,
  login text,
  subject text,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create unique index staff_number_in_force on staff (tenant_id, number) where valid_to is null;
create unique index staff_login_in_force on staff (tenant_id, login) where valid_to is null;
comment on column staff.subject is 'Keycloak''s sub, bound at the first sign-in.';

create table staff_role (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('province-office', 'prefecture-admin', 'county-admin', 'lead-department', 'department-handler', 'unit-approver', 'rated-staff', 'service-centre', 'service-bureau', 'government-approver', 'inspector', 'local-it')),
  unit_id uuid,
  source int references rating_source (number),
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index staff_role_staff on staff_role (tenant_id, staff_id);

create table lead_assignment (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  source int not null references rating_source (number),
  line_of_work text,
  lead_tenant_id uuid not null references tenant (id),
  lead_unit_id uuid not null,
  lead_unit_name text not null,
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, id)
);
create unique index lead_assignment_in_force on lead_assignment (tenant_id, source, coalesce(line_of_work, '')) where valid_to is null;
comment on table lead_assignment is 'Who leads (牵头部门), by source and line of work, with dates; may be a unit of a tenant above.';

create table channel_instance (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  plugin_id text not null,
  settings jsonb not null,
  settings_version int not null,
  state text not null check (state in ('ACTIVE', 'PAUSED')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
