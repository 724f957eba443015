package org.haochaping.oversight.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin that is owed or published.
 *
 * @param issuer who owes it; absent where no office is named yet, and the tenant itself does
 * @param due the end of the last day on which it is in time
 * @param publishedAt when its first version was; absent while it is not
 * @param late whether it was published after that
 * @param overdue whether it is past due and not published
 * @param bulletinId the latest version; absent while there is none
 * @param tenantKey under which it is published
 * @param prompts seen by the reader
 */
public record Publication(
    String tenant,
    String tenantName,
    String prefectureName,
    IssueKind kind,
    String kindName,
    @Nullable String issuer,
    Instant due,
    @Nullable Instant publishedAt,
    boolean late,
    boolean overdue,
    @Nullable UUID bulletinId,
    String tenantKey,
    @Nullable Integer version,
    List<PromptView> prompts) {}
