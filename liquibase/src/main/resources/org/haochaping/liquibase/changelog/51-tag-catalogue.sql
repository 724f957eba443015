--liquibase formatted sql

--changeset haochaping:tag-catalogue-01
--comment: Versions of the catalogue of contents (评价内容) that a tenant at the top of its tree has released. Those that come with the product stay in tag_catalogue and tag.
create table tenant_tag_catalogue (
  tenant_id uuid not null references tenant (id),
  version text not null,
  number int not null check (number > 0),
  name text not null,
  notice text not null,
  based_on text not null,
  effective_from date not null,
  policy_version int not null,
  released_by text not null,
  released_at timestamptz not null,
  primary key (tenant_id, version),
  unique (tenant_id, number),
  foreign key (tenant_id, policy_version) references tenant_policy (tenant_id, version)
);
comment on table tenant_tag_catalogue is 'Released once and never changed; policy_version is the ruling that put it into force. Read by all below, by nobody beside.';

create table tenant_tag (
  tenant_id uuid not null references tenant (id),
  catalogue_version text not null,
  code text not null check (code ~ '^[1-5][0-9]{2}$'),
  level text not null references rating_level (name),
  text text not null check (char_length(text) between 1 and 40),
  shown_first boolean not null,
  position int not null check (position > 0),
  primary key (tenant_id, catalogue_version, code),
  foreign key (tenant_id, catalogue_version) references tenant_tag_catalogue (tenant_id, version)
);

create table tag_catalogue_draft (
  tenant_id uuid primary key references tenant (id),
  name text not null,
  notice text not null,
  based_on text not null,
  tags jsonb not null,
  revision bigint not null check (revision > 0),
  begun_by text not null,
  begun_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table tag_catalogue_draft is 'The next version while it is being written, one at a time, its owner''s alone.';

--changeset haochaping:tag-catalogue-02 splitStatements:false
do $$
declare
  own constant text := 'tenant_id = (select current_tenant())';
  above constant text :=
    'tenant_id = any (array(select ancestor_id from tenant_closure where descendant_id = (select current_tenant())))';
  t text;
begin
  foreach t in array array['tenant_tag_catalogue', 'tenant_tag', 'tag_catalogue_draft'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (%s) with check (%s)', t, own, own);
    if t <> 'tag_catalogue_draft' then
      execute format('create policy above on %I for select using (%s)', t, above);
    end if;
  end loop;
end $$;

--changeset haochaping:tag-catalogue-03
grant select, insert on tenant_tag_catalogue, tenant_tag to haochaping_app;
grant select, insert, update, delete on tag_catalogue_draft to haochaping_app;
