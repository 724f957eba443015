--liquibase formatted sql

--changeset haochaping:bulletin-letterhead-01
--comment: GB/T 9704: what the letter of a bulletin has around it; an office's next one begins with its last, without the number.
create table bulletin_letterhead (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  issue_id uuid not null,
  number text not null,
  recipients text not null,
  copies text[] not null,
  note text not null,
  printer text not null,
  sealed boolean not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, issue_id) references bulletin_issue (tenant_id, id)
);
create index bulletin_letterhead_issue on bulletin_letterhead (tenant_id, issue_id, id);
comment on table bulletin_letterhead is '文号, 主送, 附注, 抄送, 印发机关 of a bulletin as they were entered; the last counts, and none once it is published.';
alter table bulletin_letterhead enable row level security;
alter table bulletin_letterhead force row level security;
create policy own on bulletin_letterhead using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on bulletin_letterhead to haochaping_app;
