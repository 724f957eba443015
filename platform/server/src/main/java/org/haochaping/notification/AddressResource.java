package org.haochaping.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Where whoever is signed in wants to be told; nobody else sees it. */
@Path("my-address")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
public class AddressResource {
  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject StaffAddresses addresses;

  /** Either may be left empty. */
  @Schema(name = "MyAddress")
  public record AddressView(@Nullable String mobile, @Nullable String mail) {}

  @GET
  public AddressView get() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection -> {
          StaffAddresses.Address address =
              addresses.of(
                  connection,
                  actor.tenantId(),
                  addresses
                      .staff(connection, actor.tenantId(), actor.login())
                      .orElseThrow(AddressResource::nobody));
          return new AddressView(address.mobile(), address.mail());
        });
  }

  @PUT
  public AddressView keep(AddressView wanted) {
    Actor actor = identity.staff();
    List<Refusal.Field> wrong = new ArrayList<>();
    String mobile = blank(wanted.mobile());
    String mail = blank(wanted.mail());
    if (mobile != null && !mobile.matches("1[3-9][0-9]{9}")) {
      wrong.add(
          new Refusal.Field(
              "mobile", "mobile-malformed", "请填写11位手机号码。", "Give a mobile number of 11 digits."));
    }
    if (mail != null
        && !mail.matches("[A-Za-z0-9._%+-]{1,60}@[A-Za-z0-9.-]{1,120}\\.[A-Za-z]{2,}")) {
      wrong.add(
          new Refusal.Field(
              "mail", "mail-malformed", "请填写完整的邮箱地址。", "Give a whole address of mail."));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    transactions.run(
        actor.tenantId(),
        connection -> {
          UUID staff =
              addresses
                  .staff(connection, actor.tenantId(), actor.login())
                  .orElseThrow(AddressResource::nobody);
          addresses.keep(
              connection, actor.tenantId(), staff, new StaffAddresses.Address(mobile, mail));
        });
    return new AddressView(mobile, mail);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Refusal nobody() {
    return Refusal.unknown(
        "not-staff", "您不在本级人员名单中。", "You are not on the list of this tenant's staff.");
  }
}
