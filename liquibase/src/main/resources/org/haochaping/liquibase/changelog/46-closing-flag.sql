--liquibase formatted sql

--changeset haochaping:closing-flag-01
--comment: How far a unit's ratings can be believed, as counted when the period was closed; of citizens nothing but numbers.
create table closing_flag (
  tenant_id uuid not null references tenant (id),
  closing_id uuid not null,
  unit_id uuid not null,
  flag text not null check (flag in ('BURST', 'ONE_WINDOW', 'BEFORE_END', 'SAME_WORDS')),
  n bigint not null check (n >= 0),
  of_n bigint not null check (of_n > 0 and of_n >= n),
  primary key (tenant_id, closing_id, unit_id, flag),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table closing_flag is 'n of of_n active ratings of a unit show a mark of doubt; a unit that has ratings to look at and none with the mark has a row too, or sums over units would be too high. Told beside rankings; a flag takes no rating out of any figure.';
alter table closing_flag enable row level security;
alter table closing_flag force row level security;
create policy own on closing_flag using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy below on closing_flag for select using (tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant()))));
grant select, insert on closing_flag to haochaping_app;
