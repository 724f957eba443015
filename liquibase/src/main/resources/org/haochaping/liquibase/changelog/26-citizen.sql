--liquibase formatted sql

--changeset haochaping:citizen-01
--comment: The citizen by his receipt: he corrects a slip of his own, and rates once more (追加评价).
alter table evaluation
  add corrected_at timestamptz,
  add follows_id uuid;
create index evaluation_follows on evaluation (tenant_id, follows_id) where follows_id is not null;
create index evaluation_follow_ups on evaluation (tenant_id, rated_on) where assess_number = 2;
comment on column evaluation.corrected_at is 'When the citizen corrected it himself; what he had said first is in rating_correction.';
comment on column evaluation.follows_id is 'The rating this one follows up (assess_number 2).';

create table rating_correction (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  evaluation_id uuid not null,
  level text not null references rating_level (name),
  catalogue_version text not null,
  tags text[] not null default '{}',
  words text not null default '' check (char_length(words) <= 500),
  given_at timestamptz not null,
  corrected_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, evaluation_id)
);
comment on table rating_correction is 'What a rating said before its citizen corrected it, once; superseded, it counts nowhere. Read by auditors, never by the rated office.';

alter table bad_review_case
  add follow_up boolean not null default false,
  add first_number text;
comment on column bad_review_case.first_number is 'The case of the rating that was followed up, where that one had opened a case.';

--changeset haochaping:citizen-02
alter table rating_correction enable row level security;
alter table rating_correction force row level security;
create policy own on rating_correction using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on rating_correction to haochaping_app;

--changeset haochaping:citizen-03 splitStatements:false
--comment: Follow-ups are counted apart, from the rows, and no longer in the tallies; those that came earlier are taken out.
do $$
declare
  t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);
    insert into tally (tenant_id, rated_on, source, terminal, unit_id, level, origin, state, slot, n)
      select tenant_id, rated_on, source, terminal, unit_id, level, origin, state, 0, -count(*)
      from evaluation
      where tenant_id = t.id and assess_number = 2 and state = 'COUNTED' and origin <> 'TEST'
      group by tenant_id, rated_on, source, terminal, unit_id, level, origin, state
      on conflict (tenant_id, rated_on, source, terminal, unit_id, level, origin, state, slot)
      do update set n = tally.n + excluded.n;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;

--changeset haochaping:citizen-04
--comment: 找回查询码: a contact is found by a keyed digest, for whoever lost his receipt; nobody can read it back.
alter table vault_entry add digest bytea;
create index vault_entry_digest on vault_entry (tenant_id, digest) where digest is not null;
grant update (digest) on vault_entry to haochaping_app;
comment on column vault_entry.digest is 'Of the contact, keyed and by tenant; of entries older than this it is filled when first searched.';

create table receipt_search (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  at timestamptz not null,
  way text not null check (way in ('PAGE', 'COUNTER')),
  who bytea not null,
  outcome text not null check (outcome in ('NO_MATCH', 'SKIPPED', 'SENT', 'LIMITED', 'SHOWN')),
  note text not null default '',
  primary key (tenant_id, id)
);
create index receipt_search_at on receipt_search (tenant_id, at);
comment on table receipt_search is 'Every search for a lost receipt. who is a keyed digest of contact and day: it limits one day''s attempts and ties nothing to another day.';

--changeset haochaping:citizen-05
alter table receipt_search enable row level security;
alter table receipt_search force row level security;
create policy own on receipt_search using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on receipt_search to haochaping_app;
