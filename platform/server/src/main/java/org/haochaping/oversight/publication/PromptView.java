package org.haochaping.oversight.publication;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as it is shown.
 *
 * @param tenant the code of who is prompted
 * @param fromTenant the code of who prompts
 * @param publishedAt when what was asked for was published; absent while it is not
 * @param mine whether the reader may reply
 */
@Schema(name = "PublicationPrompt")
public record PromptView(
    UUID id,
    String tenant,
    String tenantName,
    String fromTenant,
    String fromTenantName,
    String period,
    String periodName,
    IssueKind kind,
    String kindName,
    String words,
    String sentBy,
    Instant sentAt,
    @Nullable String reply,
    @Nullable String repliedBy,
    @Nullable Instant repliedAt,
    @Nullable Instant publishedAt,
    boolean mine) {

  static PromptView of(Prompt prompt, Tenant to, @Nullable Instant publishedAt, boolean mine) {
    return new PromptView(
        prompt.id(),
        to.code(),
        to.name(),
        prompt.fromTenantCode(),
        prompt.fromTenantName(),
        prompt.period().code(),
        prompt.period().chinese(),
        prompt.kind(),
        prompt.kind().chinese(),
        prompt.words(),
        prompt.sentBy(),
        prompt.sentAt(),
        prompt.reply(),
        prompt.repliedBy(),
        prompt.repliedAt(),
        publishedAt,
        mine);
  }
}
