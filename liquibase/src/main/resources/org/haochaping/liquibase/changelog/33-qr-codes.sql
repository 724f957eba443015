--liquibase formatted sql

--changeset haochaping:qr-codes-01
--comment: 三(一)5: a window's poster asks for the 办件编号 on the acceptance slip. What somebody typed proves nothing.
alter table evaluation add column number_typed boolean not null default false;
comment on column evaluation.number_typed is 'Its 办件编号 was typed by whoever scanned a window''s code: it gives way to the rating by the office''s own number, and nothing else about the case is found by it.';

--changeset haochaping:qr-codes-02
--comment: The codes at a window that can still be used, to be withdrawn when new ones are printed.
create index rating_link_at_window on rating_link (tenant_id, channel_instance_id, window_id)
  where kind = 'WINDOW' and revoked_at is null;

--changeset haochaping:qr-codes-03
--comment: Scans of codes that cannot be used any more: one row a link however often it is scanned, and nothing of who did.
create table dead_scan (
  tenant_id uuid not null references tenant (id),
  link_id uuid not null,
  why text not null check (why in ('REVOKED', 'EXPIRED', 'PAUSED', 'WINDOW_CLOSED', 'UNIT_CLOSED')),
  scans bigint not null,
  last_at timestamptz not null,
  primary key (tenant_id, link_id),
  foreign key (tenant_id, link_id) references rating_link (tenant_id, id)
);
create table unknown_scan (
  tenant_id uuid not null references tenant (id),
  scans bigint not null,
  last_at timestamptz not null,
  primary key (tenant_id)
);
comment on table unknown_scan is 'Codes that nobody made: one row a tenant.';

--changeset haochaping:qr-codes-04 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  t text;
begin
  foreach t in array array['dead_scan', 'unknown_scan'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
  end loop;
end $$;

--changeset haochaping:qr-codes-05
grant select, insert, update on dead_scan, unknown_scan to haochaping_app;
