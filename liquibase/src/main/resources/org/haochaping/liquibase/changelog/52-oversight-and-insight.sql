--liquibase formatted sql

--changeset haochaping:closing-ranked-01
--comment: A course over ten years of a province asks what each closing is ranked by and nothing of its sources: one row instead of eight, found by its period without the closing.
create table closing_ranked (
  tenant_id uuid not null references tenant (id),
  period text not null,
  version int not null,
  closing_id uuid not null,
  very_satisfied bigint not null,
  satisfied bigint not null,
  basically_satisfied bigint not null,
  dissatisfied bigint not null,
  very_dissatisfied bigint not null,
  active_very_satisfied bigint not null,
  active_satisfied bigint not null,
  active_basically_satisfied bigint not null,
  active_dissatisfied bigint not null,
  active_very_dissatisfied bigint not null,
  defaults bigint not null,
  voided bigint not null,
  check (least(very_satisfied, satisfied, basically_satisfied, dissatisfied, very_dissatisfied,
    active_very_satisfied, active_satisfied, active_basically_satisfied, active_dissatisfied, active_very_dissatisfied,
    defaults, voided) >= 0),
  primary key (tenant_id, period, version),
  unique (tenant_id, closing_id),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table closing_ranked is 'What a closing''s rankings count, in one row: of a year all sources, else those the period tells.';

--changeset haochaping:closing-ranked-02
alter table closing_ranked enable row level security;
alter table closing_ranked force row level security;
create policy own on closing_ranked using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy below on closing_ranked for select
  using (tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant()))));

--changeset haochaping:closing-ranked-03
grant select, insert on closing_ranked to haochaping_app;

--changeset haochaping:closing-ranked-04 splitStatements:false
--comment: The same row for what was closed before, from its sums by source. What has none yet is left to the night that adds them.
do $$
declare
  t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);

    insert into closing_ranked
      select c.tenant_id, c.period, c.version, c.id,
        coalesce(sum(s.very_satisfied), 0), coalesce(sum(s.satisfied), 0), coalesce(sum(s.basically_satisfied), 0),
        coalesce(sum(s.dissatisfied), 0), coalesce(sum(s.very_dissatisfied), 0),
        coalesce(sum(s.active_very_satisfied), 0), coalesce(sum(s.active_satisfied), 0), coalesce(sum(s.active_basically_satisfied), 0),
        coalesce(sum(s.active_dissatisfied), 0), coalesce(sum(s.active_very_dissatisfied), 0),
        coalesce(sum(s.defaults), 0), coalesce(sum(s.voided), 0)
      from closing c
      left join closing_total s on s.tenant_id = c.tenant_id and s.closing_id = c.id and s.source = any (
        case when c.period like '%-H_' then array[4, 8]
          when c.period like '%-%' then array[1, 2, 3, 5]
          else array[1, 2, 3, 4, 5, 6, 7, 8] end)
      where c.tenant_id = t.id
        and exists (select 1 from closing_unit u where u.tenant_id = c.tenant_id and u.closing_id = c.id)
      group by c.tenant_id, c.period, c.version, c.id
      on conflict do nothing;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;

--changeset haochaping:insight-02
--comment: Causes of a year ask for bad ratings alone, a few in a hundred. Every month's partition has the index, those made later too.
create index evaluation_bad on evaluation (tenant_id, rated_on, id) where level in ('DISSATISFIED', 'VERY_DISSATISFIED');
