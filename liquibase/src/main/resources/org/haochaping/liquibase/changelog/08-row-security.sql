--liquibase formatted sql

--changeset haochaping:row-security-01 splitStatements:false
--comment: Every tenant table: own rows only. Parties see their cases; tenants above see counts and names below.
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  party constant text := own
    || ' or lead_tenant_id = (select current_tenant()) or centre_tenant_id = (select current_tenant())';
  below constant text :=
    'tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant())))';
  above constant text :=
    'tenant_id = any (array(select ancestor_id from tenant_closure where descendant_id = (select current_tenant())))';
  t text;
begin
  foreach t in array array[
    'tenant_policy', 'unit', 'hall', 'service_window', 'matter', 'staff', 'staff_role',
    'lead_assignment', 'channel_instance', 'journal', 'work_item', 'duty', 'evaluation', 'once_key',
    'tally', 'vault_entry', 'vault_reading', 'rating_link', 'import_job', 'import_rejection',
    'bad_review_case', 'case_event', 'case_number', 'closing', 'bulletin']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    if t in ('duty', 'bad_review_case', 'case_event') then
      execute format('create policy parties on %I using (%s) with check (%s)', t, party, party);
    else
      execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
    end if;
    if t in ('tally', 'closing', 'bulletin', 'unit') then
      execute format('create policy below on %I for select using (%s)', t, below);
    end if;
    if t = 'tenant_policy' then
      execute format('create policy above on %I for select using (%s)', t, above);
    end if;
  end loop;
end $$;
