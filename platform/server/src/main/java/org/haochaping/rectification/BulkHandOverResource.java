package org.haochaping.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** 批量转办 of what the lead department has sorted. */
@Path("cases/bulk-hand-overs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LEAD_DEPARTMENT)
public class BulkHandOverResource {

  @Inject Identity identity;
  @Inject BulkHandOver bulk;

  /** Which cases, each to whom, and what to say to all. */
  @Schema(name = "BulkHandOver")
  public record Wanted(@Nullable List<BulkHandOver.Wanted> cases, @Nullable String note) {}

  /** Tells of each whether it went; one that does not leaves the others alone. */
  @POST
  public Page<BulkHandOver.Outcome> handOver(Wanted body) {
    String note = Input.text(body.note(), "note", 0);
    List<BulkHandOver.Wanted> wanted = body.cases();
    if (wanted == null || wanted.isEmpty()) {
      throw wrong("required", "请选择要转办的差评。", "Choose the cases to hand over.");
    }
    if (wanted.size() > BulkHandOver.MOST) {
      throw wrong(
          "too-many",
          "一次最多转办" + BulkHandOver.MOST + "件，请分批转办。",
          "Hand over at most " + BulkHandOver.MOST + " cases at once.");
    }
    if (wanted.stream().anyMatch(one -> one.id() == null || one.version() == null)) {
      throw wrong(
          "incomplete",
          "每件差评都要写明编号id和所见版本version，请刷新列表后重试。",
          "Each case needs its id and the version seen; reload the list and try again.");
    }
    return Page.all(bulk.handOver(identity.staff(), wanted, note));
  }

  private static Refusal wrong(String code, String chinese, String english) {
    return Refusal.invalid(List.of(new Refusal.Field("cases", code, chinese, english)));
  }
}
