--liquibase formatted sql

--changeset haochaping:retention-01
create table erased_data (
  tenant_id uuid not null references tenant (id),
  subject_id uuid not null,
  data_class text not null,
  cause text not null check (cause in ('TERM', 'CITIZEN')),
  erased_at timestamptz not null,
  primary key (tenant_id, subject_id, data_class)
);
comment on table erased_data is 'What is no more, and why: the receipt tells the citizen. subject_id is the rating, or the link, file or record the data stood in.';

create table erasure_request (
  tenant_id uuid not null references tenant (id),
  evaluation_id uuid not null,
  requested_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, evaluation_id)
);
create index erasure_request_waiting on erasure_request (tenant_id, evaluation_id) where done_at is null;
comment on table erasure_request is 'Citizens who want their data erased. It is done at once, or when what still needs the data has ended.';

create table legal_hold (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  evaluation_id uuid not null,
  placed_by_tenant_id uuid not null references tenant (id),
  subject text not null,
  reason text not null,
  review_on date not null,
  placed_by text not null,
  office text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  primary key (tenant_id, id),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_hold_in_force on legal_hold (tenant_id, evaluation_id) where lifted_at is null;
comment on table legal_hold is 'While it is in force nothing about the rating is erased, by no term and at nobody''s wish. It stands with the rating; the office that placed it sees it too.';

create index evaluation_words on evaluation (tenant_id, id) where words <> '';
create index service_record_number on service_record (tenant_id, number_digest);
create index rejected_record_waiting_since on rejected_record (tenant_id, id) where state = 'WAITING';

--changeset haochaping:retention-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['erased_data', 'erasure_request', 'legal_hold'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
  execute 'create policy placed on legal_hold for select using (placed_by_tenant_id = (select current_tenant()))';
end $$;

--changeset haochaping:retention-03
grant select, insert on erased_data to haochaping_app;
grant select, insert, update on erasure_request, legal_hold to haochaping_app;
