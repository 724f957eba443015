--liquibase formatted sql

--changeset haochaping:office-form-01
--comment: An office's own form in place of ours, as for 附件2; a later one never changes what was printed with an earlier.
create table office_form (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  file_name text not null,
  content bytea not null,
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  primary key (tenant_id, id)
);
create unique index office_form_in_force on office_form (tenant_id, kind) where withdrawn_at is null;
comment on table office_form is 'Forms an office made; what is signed while one is in force is printed with it for ever.';

--changeset haochaping:office-form-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
begin
  alter table office_form enable row level security;
  alter table office_form force row level security;
  execute format('create policy own on office_form using (%s) with check (%s)', own, own);
end $$;

--changeset haochaping:office-form-03
grant select, insert, update on office_form to haochaping_app;
