--liquibase formatted sql

--changeset haochaping:sending-01
--comment: Ten thousand messages may wait: each look reads those whose turn it is, and none of the others.
create index outbox_turn on outbox (tenant_id, reach, quiet, due_at, id) where state = 'WAITING';
drop index outbox_waiting;
create index outbox_given_up on outbox (tenant_id) where state = 'WAITING' and attempts >= 10;
create index outbox_settled on outbox (tenant_id, settled_at) where settled_at is not null;
create index outbox_doubtful on outbox (tenant_id) where doubtful > 0;
comment on table outbox is 'Messages and what became of each, for as long as the policy keeps them. Addresses and texts are not kept: they are looked up and written at the moment of sending.';
grant delete on outbox to haochaping_app;

--changeset haochaping:sending-02 splitStatements:false
--comment: A version is not taken out of service in the very moment somebody is moved to it: each statement of the function sees what was committed before it.
create function withdraw_plugin_artifact(wanted uuid) returns void
  language plpgsql volatile set search_path from current
  as $$
    begin
      perform 1 from plugin_artifact where id = wanted for update;
      update plugin_artifact set state = 'WITHDRAWN' where id = wanted and not exists
        (select 1 from plugin_route r where wanted in (r.artifact_id, r.previous_artifact_id));
    end
  $$;
revoke execute on function withdraw_plugin_artifact(uuid) from public;
grant execute on function withdraw_plugin_artifact(uuid) to haochaping_app;

--changeset haochaping:sending-03 splitStatements:false
--comment: A gateway that was removed keeps no version of its plugin installed.
grant delete on plugin_route to haochaping_app;
do $$
declare
  t uuid;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t::text, true);
    delete from plugin_route r using notifier_instance i
      where r.tenant_id = t and i.tenant_id = t and i.id = r.instance_id and i.state = 'REMOVED';
  end loop;
end $$;
