--liquibase formatted sql

--changeset haochaping:rectification-01
create table bad_review_case (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  lead_unit_id uuid not null,
  lead_unit_name text not null,
  evaluation_id uuid not null,
  number text not null,
  state text not null check (state in ('OPENED', 'HANDED_OVER', 'ACKNOWLEDGED', 'ANSWERED', 'CLOSED')),
  version bigint not null,
  policy_version text not null,
  tenant_name text not null,
  source smallint not null,
  terminal smallint not null,
  level text not null,
  tags text not null,
  words text not null,
  contact_given boolean not null,
  rated_on date not null,
  received_at timestamptz not null,
  opened_at timestamptz not null,
  unit_id uuid not null,
  unit_name text not null,
  window_name text,
  matter_name text,
  section text,
  rectify_clear_days int not null,
  rectify_complex_days int not null,
  complexity text check (complexity in ('CLEAR', 'COMPLEX')),
  finding text check (finding in ('SUBSTANTIATED', 'PARTLY', 'UNSUBSTANTIATED')),
  measures text,
  reply text,
  handed_over_at timestamptz,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id),
  unique (tenant_id, number)
);
create index bad_review_case_lead on bad_review_case (lead_tenant_id, id);
create index bad_review_case_unit on bad_review_case (tenant_id, unit_id, id);
comment on table bad_review_case is 'One per bad review. It copies the facts its parties need; the evaluation stays its own tenant''s.';

create table case_event (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  at timestamptz not null,
  event text not null,
  actor_name text not null,
  actor_office text not null,
  text text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id)
);
create index case_event_case on case_event (tenant_id, case_id, id);

create table case_number (
  tenant_id uuid not null references tenant (id),
  month date not null,
  last int not null,
  primary key (tenant_id, month)
);
