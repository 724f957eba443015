package org.haochaping.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Input;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 窗口找回查询码: a clerk of the service centre gives a citizen who stands before him with his identity
 * document the receipt he lost. Each time is a reading of his contact, which he sees by it.
 */
@Path("receipt-reissues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SERVICE_CENTRE)
public class ReceiptReissueResource {
  private static final int LEAST = 4;
  private static final int MOST = 200;

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject FindReceipt find;
  @Inject Clock clock;

  /** Where somebody can have rated. */
  @Schema(name = "ReissuePlace")
  public record Place(String code, String name) {}

  /** What the citizen says, and that his document was seen. */
  public record ReissueWish(
      @Nullable String place,
      @Nullable String contact,
      @Nullable LocalDate ratedOn,
      @Nullable String reason,
      @Nullable Boolean documentSeen) {}

  @GET
  @Path("places")
  public Page<Place> places() {
    return Page.all(
        served(identity.staff()).stream().map(t -> new Place(t.code(), t.name())).toList());
  }

  @POST
  public Page<FindReceipt.Found> reissue(ReissueWish body) {
    Actor actor = identity.staff();
    if (!Boolean.TRUE.equals(body.documentSeen())) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "documentSeen",
                  "required",
                  "请先核对本人的有效身份证件。",
                  "Check the citizen's identity document first.")));
    }
    String contact = ReceiptSearchResource.contact(body.contact());
    LocalDate ratedOn =
        ReceiptSearchResource.day(body.ratedOn(), LocalDate.ofInstant(clock.instant(), Duty.CHINA));
    String reason = Input.text(Input.atMost(body.reason(), "reason", MOST), "reason", LEAST);
    Tenant tenant =
        served(actor).stream()
            .filter(one -> one.code().equals(body.place()))
            .findFirst()
            .orElseThrow(ReceiptReissueResource::placeUnknown);
    List<FindReceipt.Found> found =
        transactions.in(
            tenant.id(),
            connection -> find.atCounter(connection, actor, tenant, contact, ratedOn, reason));
    if (found.isEmpty()) {
      throw FindReceipt.none();
    }
    return Page.all(found);
  }

  /** Its own tenant, and those below whose service centre it is. */
  private List<Tenant> served(Actor actor) {
    List<Tenant> served = new ArrayList<>();
    for (Tenant tenant : tenants.atOrBelow(actor.tenantId())) {
      boolean serves =
          transactions.in(tenant.id(), connection -> find.serves(connection, actor, tenant.id()));
      if (serves) {
        served.add(tenant);
      }
    }
    return served;
  }

  private static Refusal placeUnknown() {
    return Refusal.invalid(
        List.of(
            new Refusal.Field(
                "place",
                "unknown",
                "请选择评价所在的地区。",
                "Choose the place in which the rating was made.")));
  }
}
