--liquibase formatted sql

--changeset haochaping:pull-01
create table channel_pull (
  tenant_id uuid not null references tenant (id),
  channel_instance_id uuid not null,
  counterpart text,
  cursor text,
  last_page text,
  next_at timestamptz not null,
  lease uuid,
  lease_until timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  well_at timestamptz,
  pages int not null default 0,
  failures int not null default 0,
  failing_since timestamptz,
  trouble text,
  trouble_en text,
  primary key (tenant_id, channel_instance_id),
  check ((lease is null) = (lease_until is null)),
  check ((trouble is null) = (trouble_en is null) and (trouble is null) = (failing_since is null))
);
comment on table channel_pull is 'How far each channel has fetched from its counterpart. The cursor moves in the transaction that keeps the page; who holds the lease pulls.';
comment on column channel_pull.counterpart is 'Digest of the address the cursor belongs to: of another one it means nothing.';
comment on column channel_pull.last_page is 'Digest of the page kept last, by which one that comes again and again is known.';
comment on column channel_pull.pages is 'Pages of the last pull that had not been kept before.';

--changeset haochaping:pull-02
alter table channel_pull enable row level security;
alter table channel_pull force row level security;
create policy own on channel_pull using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on channel_pull to haochaping_app;
