--liquibase formatted sql

--changeset haochaping:oversight-01
--comment: 三(一)9: a province compares many tenants over many periods; what it sums stands in rows, written by the closing itself from the same figures.
create table closing_total (
  tenant_id uuid not null references tenant (id),
  closing_id uuid not null,
  source int not null references rating_source (number),
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
  primary key (tenant_id, closing_id, source),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table closing_total is 'The sums of a closing by source, from its figures. Follow-ups are in no rate and in none of these.';

create table closing_unit (
  tenant_id uuid not null references tenant (id),
  closing_id uuid not null,
  unit_id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  line_of_work text,
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
  primary key (tenant_id, closing_id, unit_id),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table closing_unit is 'Every unit of a closing, as it was called then, with the sums its rankings are made of: of a year all sources, else those the period tells.';

create table bulletin_owed (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('MONTHLY', 'HALF_YEARLY', 'ANNUAL', 'RANKING')),
  period text not null,
  issuer_unit_id uuid not null,
  issuer_name text not null,
  due_on date not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, period, kind, issuer_unit_id)
);
comment on table bulletin_owed is '三(三): which office owes which bulletin by when, for those above, who do not see its duties.';

create table publication_prompt (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  from_tenant_id uuid not null references tenant (id) check (from_tenant_id <> tenant_id),
  kind text not null check (kind in ('MONTHLY', 'HALF_YEARLY', 'ANNUAL', 'RANKING')),
  period text not null,
  words text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  sent_on date not null,
  received_at timestamptz,
  reply text,
  replied_by text,
  replied_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, from_tenant_id, kind, period, sent_on),
  check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by is null))
);
comment on table publication_prompt is '催报: somebody above asks a tenant to publish what it owes, once a day at the most, and gets a reply.';

create index bulletin_filing_period on bulletin_filing (tenant_id, period);

--changeset haochaping:oversight-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  sender constant text := 'from_tenant_id = (select current_tenant())';
  below constant text :=
    'tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant())))';
  t text;
begin
  foreach t in array array['closing_total', 'closing_unit', 'bulletin_owed', 'publication_prompt'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
    if t <> 'publication_prompt' then
      execute format('create policy below on %I for select using (%s)', t, below);
    end if;
  end loop;
  execute format('create policy sender on publication_prompt for select using (%s)', sender);
  execute format('create policy sent_below on publication_prompt for insert with check (%s)', below);
  execute format('create policy sent_by_itself on publication_prompt as restrictive for insert with check (%s)', sender);
end $$;
comment on policy sent_by_itself on publication_prompt is 'A tenant prompts in its own name alone, and only a tenant below it; who is prompted replies.';

--changeset haochaping:oversight-03
grant select, insert on closing_total, closing_unit to haochaping_app;
grant select, insert on bulletin_owed, publication_prompt to haochaping_app;
grant update (issuer_name, due_on, withdrawn_at) on bulletin_owed to haochaping_app;
grant update (received_at, reply, replied_by, replied_at) on publication_prompt to haochaping_app;

--changeset haochaping:oversight-04 splitStatements:false
--comment: The same rows for what was closed before, from the figures that were kept; and what is and was owed, from the duties.
do $$
declare
  t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);

    insert into closing_total
      select c.tenant_id, c.id, (cell ->> 'source')::int,
        sum((cell -> 'all' ->> 0)::bigint), sum((cell -> 'all' ->> 1)::bigint), sum((cell -> 'all' ->> 2)::bigint),
        sum((cell -> 'all' ->> 3)::bigint), sum((cell -> 'all' ->> 4)::bigint),
        sum((cell -> 'active' ->> 0)::bigint), sum((cell -> 'active' ->> 1)::bigint), sum((cell -> 'active' ->> 2)::bigint),
        sum((cell -> 'active' ->> 3)::bigint), sum((cell -> 'active' ->> 4)::bigint),
        sum((cell ->> 'defaults')::bigint), sum((cell ->> 'voided')::bigint)
      from closing c cross join lateral jsonb_array_elements(c.figures -> 'cells') cell
      where c.tenant_id = t.id
      group by c.tenant_id, c.id, (cell ->> 'source')::int
      on conflict do nothing;

    insert into closing_unit
      select c.tenant_id, c.id, (entry ->> 'id')::uuid, entry ->> 'code', entry ->> 'name', entry ->> 'kind', entry ->> 'line',
        coalesce(s.l0, 0), coalesce(s.l1, 0), coalesce(s.l2, 0), coalesce(s.l3, 0), coalesce(s.l4, 0),
        coalesce(s.a0, 0), coalesce(s.a1, 0), coalesce(s.a2, 0), coalesce(s.a3, 0), coalesce(s.a4, 0),
        coalesce(s.defaults, 0), coalesce(s.voided, 0)
      from closing c cross join lateral jsonb_array_elements(c.figures -> 'units') entry
      left join (
        select k.id as closing_id, cell ->> 'unit' as unit_id,
          sum((cell -> 'all' ->> 0)::bigint) as l0, sum((cell -> 'all' ->> 1)::bigint) as l1, sum((cell -> 'all' ->> 2)::bigint) as l2,
          sum((cell -> 'all' ->> 3)::bigint) as l3, sum((cell -> 'all' ->> 4)::bigint) as l4,
          sum((cell -> 'active' ->> 0)::bigint) as a0, sum((cell -> 'active' ->> 1)::bigint) as a1, sum((cell -> 'active' ->> 2)::bigint) as a2,
          sum((cell -> 'active' ->> 3)::bigint) as a3, sum((cell -> 'active' ->> 4)::bigint) as a4,
          sum((cell ->> 'defaults')::bigint) as defaults, sum((cell ->> 'voided')::bigint) as voided
        from closing k cross join lateral jsonb_array_elements(k.figures -> 'cells') cell
        where k.tenant_id = t.id and (cell ->> 'source')::int = any (
          case when k.period like '%-H_' then array[4, 8]
            when k.period like '%-%' then array[1, 2, 3, 5]
            else array[1, 2, 3, 4, 5, 6, 7, 8] end)
        group by k.id, cell ->> 'unit') s on s.closing_id = c.id and s.unit_id = (entry ->> 'id')
      where c.tenant_id = t.id
      on conflict do nothing;

    insert into bulletin_owed (tenant_id, id, kind, period, issuer_unit_id, issuer_name, due_on, withdrawn_at)
      select distinct on (o.kind, o.period, d.responsible_unit_id) d.tenant_id, d.id, o.kind, o.period,
        d.responsible_unit_id, d.responsible_unit_name, d.due_on, case when d.withdrawn then d.done_at end
      from duty d cross join lateral (
        select case d.kind when 'PUBLISH_MONTHLY' then 'MONTHLY' when 'PUBLISH_HALF_YEARLY' then 'HALF_YEARLY'
            when 'PUBLISH_ANNUAL' then 'ANNUAL' else 'RANKING' end as kind,
          case d.kind when 'PUBLISH_MONTHLY' then to_char(d.opened_on - 1, 'YYYY-MM')
            when 'PUBLISH_HALF_YEARLY' then to_char(d.opened_on - 1, 'YYYY-') || case when extract(month from d.opened_on - 1) > 6 then 'H2' else 'H1' end
            else to_char(d.opened_on - 1, 'YYYY') end as period) o
      where d.tenant_id = t.id and d.kind in ('PUBLISH_MONTHLY', 'PUBLISH_HALF_YEARLY', 'PUBLISH_ANNUAL', 'PUBLISH_RANKING')
      order by o.kind, o.period, d.responsible_unit_id, d.withdrawn, d.id
      on conflict do nothing;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;
