package org.haochaping.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Entity tags of what is edited: nobody overwrites what he has not seen. */
public final class Versions {
  private Versions() {}

  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** Checks an {@code If-Match} header against the version at hand. */
  public static void match(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Refusal.precondition(
          428,
          "if-match-required",
          "请求缺少If-Match,请刷新页面后重试。",
          "If-Match is missing; reload and try again.");
    }
    if (!ifMatch.replace("\"", "").strip().equals(Long.toString(version))) {
      throw Refusal.precondition(
          412,
          "changed-meanwhile",
          "该事项已被他人更新,请刷新页面查看后再操作。",
          "Somebody changed this meanwhile; reload, look and try again.");
    }
  }
}
