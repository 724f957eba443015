--liquibase formatted sql

--changeset haochaping:way-of-a-bulletin-01
--comment: 三(三): a bulletin of each lead department on its sources, from its draft to its forms, filed with the bureau; the ranking goes by way of the government.
create table bulletin_issue (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('MONTHLY', 'HALF_YEARLY', 'ANNUAL', 'RANKING')),
  period text not null,
  issuer_unit_id uuid,
  issuer_name text not null,
  sources int[] not null,
  state text not null check (state in ('PREPARED', 'COMPILED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'DROPPED')),
  revision bigint not null,
  closing_id uuid not null,
  version int not null,
  analysis text not null,
  opened_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table bulletin_issue is 'One bulletin of one office, from its draft on; published it has the same id in bulletin.';
create unique index bulletin_issue_open on bulletin_issue (tenant_id, period, kind, coalesce(issuer_unit_id, tenant_id))
  where state not in ('PUBLISHED', 'DROPPED');
create index bulletin_issue_period on bulletin_issue (tenant_id, period, kind);

create table bulletin_event (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  issue_id uuid not null,
  event text not null,
  by_name text not null,
  office text not null,
  text text not null,
  document_sha256 text,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, issue_id) references bulletin_issue (tenant_id, id)
);
create index bulletin_event_issue on bulletin_event (tenant_id, issue_id, id);
comment on table bulletin_event is 'Every step on the way of a bulletin: who, when, and why.';

create table bulletin_document (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  issue_id uuid not null,
  document text not null,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, issue_id) references bulletin_issue (tenant_id, id)
);
create index bulletin_document_issue on bulletin_document (tenant_id, issue_id, id);
comment on table bulletin_document is 'What is printed, free of any layout, as text: every form of a bulletin is rendered from the same.';

create table bulletin_form (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  bulletin_id uuid not null,
  plugin_id text not null,
  plugin_version text not null,
  media_type text not null,
  extension text not null,
  bytes bytea not null,
  sha256 text not null,
  rendered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, bulletin_id, plugin_id),
  foreign key (tenant_id, bulletin_id) references bulletin (tenant_id, id)
);
comment on table bulletin_form is 'The forms of a published bulletin beside its page, byte for byte; one that failed is rendered later from the same document.';

create table bulletin_filing (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  bulletin_id uuid not null,
  period text not null,
  closing_id uuid not null,
  closing_sha256 text not null,
  document_sha256 text not null,
  with_tenant_id uuid not null references tenant (id),
  filed_by text not null,
  filed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, bulletin_id),
  foreign key (tenant_id, bulletin_id) references bulletin (tenant_id, id)
);
comment on table bulletin_filing is '备案: filed by the act that published it, and approves nothing.';

create table closing_outcome (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  closing_id uuid not null,
  outcomes jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, closing_id),
  foreign key (tenant_id, closing_id) references closing (tenant_id, id)
);
comment on table closing_outcome is '整改落实: what had become of a period''s bad reviews when it was closed, counted in the same moment. Closings without any have none.';

--changeset haochaping:way-of-a-bulletin-02
--comment: Several offices publish on the same closing. The old constraint knew one; what it kept apart still is.
alter table bulletin add column issuer_unit_id uuid;
alter table bulletin add column issuer text;
create unique index bulletin_once on bulletin (tenant_id, closing_id, plugin_id, kind, coalesce(issuer_unit_id, tenant_id));
alter table bulletin drop constraint bulletin_tenant_id_closing_id_plugin_id_key;
alter table bulletin_feedback add column id uuid not null default gen_random_uuid();
alter table bulletin_feedback add column issuer_unit_id uuid;
create unique index bulletin_feedback_once on bulletin_feedback (tenant_id, period, unit_id, coalesce(issuer_unit_id, tenant_id));
alter table bulletin_feedback drop constraint bulletin_feedback_pkey;
alter table bulletin_feedback add primary key (tenant_id, id);
comment on column bulletin_feedback.issuer_unit_id is 'Whose bulletin it was about; absent where only one office tells the period, and in what is older than several.';

--changeset haochaping:way-of-a-bulletin-03 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  below constant text :=
    'tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant())))';
  t text;
begin
  foreach t in array array['bulletin_issue', 'bulletin_event', 'bulletin_document', 'bulletin_form', 'bulletin_filing', 'closing_outcome'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
    if t in ('bulletin_form', 'bulletin_filing', 'closing_outcome') then
      execute format('create policy below on %I for select using (%s)', t, below);
    end if;
  end loop;
end $$;

--changeset haochaping:way-of-a-bulletin-04
grant select, insert on bulletin_event, bulletin_document, bulletin_form, bulletin_filing, bulletin_issue, closing_outcome to haochaping_app;
grant update (state, revision, closing_id, version, issuer_name, sources, analysis) on bulletin_issue to haochaping_app;

--changeset haochaping:way-of-a-bulletin-05
--comment: 三(三): the government's site, the notice board, documents and the system of open government information.
create table bulletin_posting (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  bulletin_id uuid not null,
  form text not null check (form in ('WEBSITE', 'NOTICE_BOARD', 'DOCUMENT', 'OPEN_DATA')),
  place text not null,
  url text not null,
  posted_at timestamptz not null check (posted_at <= noted_at),
  noted_by text not null,
  office text not null,
  noted_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, bulletin_id) references bulletin (tenant_id, id)
);
create index bulletin_posting_bulletin on bulletin_posting (tenant_id, bulletin_id);
comment on table bulletin_posting is 'Who posted a bulletin when and where.';

create table bulletin_posting_photo (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  posting_id uuid not null,
  kind text not null check (kind in ('JPEG', 'PNG')),
  sha256 text not null,
  bytes bytea not null,
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, posting_id),
  foreign key (tenant_id, posting_id) references bulletin_posting (tenant_id, id)
);
comment on table bulletin_posting_photo is 'A picture of the notice board; what a camera writes into it is cut out before it is stored.';

alter table bulletin_posting enable row level security;
alter table bulletin_posting force row level security;
create policy own on bulletin_posting using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy below on bulletin_posting for select using (tenant_id = any (array(select descendant_id from tenant_closure where ancestor_id = (select current_tenant()))));
alter table bulletin_posting_photo enable row level security;
alter table bulletin_posting_photo force row level security;
create policy own on bulletin_posting_photo using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on bulletin_posting, bulletin_posting_photo to haochaping_app;

--changeset haochaping:way-of-a-bulletin-06
--comment: Nothing is owed, and nobody pressed, for what was due before this version could know of it.
alter table tenant add column duties_since timestamptz not null default now();
comment on column tenant.duties_since is 'From when on this installation opens what is owed for bulletins; what was due before is left alone.';

--changeset haochaping:way-of-a-bulletin-07 splitStatements:false
--comment: Bulletins older than their way stand at its end: they can be posted, and count as filed. What was filed was their page; no document was kept of them.
do $$
declare
  t record;
begin
  for t in select id, name from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);
    insert into bulletin_issue (tenant_id, id, kind, period, issuer_unit_id, issuer_name, sources, state, revision, closing_id, version, analysis, opened_at)
      select b.tenant_id, b.id,
        case when b.period like '%-H_' then 'HALF_YEARLY' when b.period like '%-%' then 'MONTHLY' else 'ANNUAL' end,
        b.period, null, t.name,
        case when b.period like '%-H_' then array[4, 8] when b.period like '%-%' then array[1, 2, 3, 5] else array[6, 7] end,
        'PUBLISHED', 1, b.closing_id, b.version, '', b.published_at
      from bulletin b where b.tenant_id = t.id and b.issuer is null
      on conflict do nothing;
    insert into bulletin_event (tenant_id, id, issue_id, event, by_name, office, text, document_sha256, at)
      select b.tenant_id, b.id, b.id, 'PUBLISHED', b.published_by, '', '', null, b.published_at
      from bulletin b where b.tenant_id = t.id and b.issuer is null
      on conflict do nothing;
    insert into bulletin_filing (tenant_id, id, bulletin_id, period, closing_id, closing_sha256, document_sha256, with_tenant_id, filed_by, filed_at)
      select b.tenant_id, b.id, b.id, b.period, b.closing_id, c.sha256, b.sha256,
        coalesce((select a.id from tenant a join tenant_closure u on u.ancestor_id = a.id
          where u.descendant_id = t.id and a.level = 'PREFECTURE' order by u.depth limit 1), t.id),
        '系统升级', b.published_at
      from bulletin b join closing c on c.tenant_id = b.tenant_id and c.id = b.closing_id
      where b.tenant_id = t.id and b.issuer is null
      on conflict do nothing;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;
