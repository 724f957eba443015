--liquibase formatted sql

--changeset haochaping:insight-01
--comment: What a tenant's units owed in a period: done in it, or due in it. The older indexes know open duties alone.
create index duty_responsible_due on duty (responsible_tenant_id, due_on);
create index duty_responsible_done on duty (responsible_tenant_id, done_at) where done_at is not null;
