--liquibase formatted sql

--changeset haochaping:grants-01
--comment: The application role is neither owner nor superuser. Grants stand on parents only, never on partitions.
grant usage on schema public to haochaping_app;
grant select on schema_generation, operator_account, plugin_trusted_key, rating_level, rating_source, rating_terminal, tag_catalogue, tag, calendar_layer, calendar_schedule, calendar_day to haochaping_app;
grant select, insert, update on tenant, plugin_artifact to haochaping_app;
grant select, insert on tenant_closure, channel_route to haochaping_app;
grant select, insert on tenant_policy, journal, vault_reading, closing, bulletin, case_event, import_rejection to haochaping_app;
grant select, insert, update on unit, hall, service_window, matter, staff, staff_role, lead_assignment, channel_instance, duty, evaluation, tally, rating_link, import_job, bad_review_case, case_number to haochaping_app;
grant select, insert, delete on once_key, vault_entry to haochaping_app;
grant select, insert, update, delete on work_item to haochaping_app;
revoke execute on function make_evaluation_partitions(date, int) from public;
grant execute on function make_evaluation_partitions(date, int) to haochaping_app;
