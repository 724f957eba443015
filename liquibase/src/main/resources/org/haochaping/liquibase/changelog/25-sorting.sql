--liquibase formatted sql

--changeset haochaping:sorting-01
--comment: 一(二)1: the lead department merges repeats into one case; digests tell likely ones.
alter table bad_review_case drop constraint bad_review_case_state_check;
alter table bad_review_case add constraint bad_review_case_state_check check (state in
  ('OPENED', 'HANDED_OVER', 'ACKNOWLEDGED', 'DRAFTED', 'ANSWERED', 'CLOSED', 'VOIDED', 'MERGED'));
alter table bad_review_case
  add merged_into uuid,
  add service_digest bytea,
  add contact_digest bytea,
  add constraint bad_review_case_merged_check
    check ((state = 'MERGED') = (merged_into is not null) and merged_into is distinct from id),
  add constraint bad_review_case_merged_into_fkey
    foreign key (tenant_id, merged_into) references bad_review_case (tenant_id, id);
create index bad_review_case_merged on bad_review_case (tenant_id, merged_into) where merged_into is not null;
comment on column bad_review_case.merged_into is '主件: the case it was merged into as a repeat.';
comment on column bad_review_case.service_digest is 'Keyed digest of the 办件编号; tells that two are about the same service, not which.';
comment on column bad_review_case.contact_digest is 'Keyed digest of the phone; tells that two are by the same contact, not whose; goes with the contact.';

--changeset haochaping:sorting-02
--comment: 一(二)2: departments that assist the one in charge, and what they say.
create table case_assist (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  lead_tenant_id uuid not null references tenant (id),
  centre_tenant_id uuid not null references tenant (id),
  case_id uuid not null,
  hand_over int not null,
  unit_id uuid not null,
  unit_name text not null,
  named_by text not null,
  named_at timestamptz not null,
  contribution text,
  contributed_by text,
  contributed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, hand_over, unit_id),
  check ((contribution is null) = (contributed_at is null)),
  foreign key (tenant_id, case_id) references bad_review_case (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index case_assist_unit on case_assist (tenant_id, unit_id, case_id);
comment on table case_assist is '协办: which departments help in a hand-over of a case, and their opinion.';

--changeset haochaping:sorting-03 splitStatements:false
do $$
declare
  party constant text := 'tenant_id = (select current_tenant())'
    || ' or lead_tenant_id = (select current_tenant()) or centre_tenant_id = (select current_tenant())';
begin
  alter table case_assist enable row level security;
  alter table case_assist force row level security;
  execute format('create policy parties on case_assist using (%s) with check (%s)', party, party);
end $$;

--changeset haochaping:sorting-04
grant select, insert, update on case_assist to haochaping_app;
