package org.haochaping.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.callback.CitizenWords;
import org.haochaping.evaluation.Receipts;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen has to say of the rectification, by his receipt: a vote, or that he is pressed.
 */
@Path("public/receipts/{receipt}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CitizenWordsResource {
  private static final int LONGEST = 500;

  @Inject Receipts receipts;
  @Inject ReceiptResource page;
  @Inject TenantTransactions transactions;
  @Inject CitizenWords words;

  /** 整改属实 or 不属实. */
  @Schema(name = "ClosingVote")
  public record Vote(@Nullable Boolean confirmed, @Nullable String text) {}

  /** What happened to him for his rating. */
  @Schema(name = "PressureReport")
  public record Pressure(@Nullable String text) {}

  @POST
  @Path("votes")
  public ReceiptResource.ReceiptView vote(@PathParam("receipt") String receipt, Vote body) {
    boolean confirmed =
        Input.required(
            body.confirmed(), "confirmed", "请选择整改属实或不属实。", "Choose whether it was put right.");
    String text = Input.atMost(body.text(), "text", LONGEST);
    return say(
        receipt, (connection, tenant, id) -> words.vote(connection, tenant, id, confirmed, text));
  }

  @POST
  @Path("pressure-reports")
  public ReceiptResource.ReceiptView pressed(@PathParam("receipt") String receipt, Pressure body) {
    String text = Input.text(body.text(), "text", 5, LONGEST);
    return say(receipt, (connection, tenant, id) -> words.pressed(connection, tenant, id, text));
  }

  @FunctionalInterface
  private interface Saying {
    void in(Connection connection, UUID tenant, UUID evaluation) throws SQLException;
  }

  private ReceiptResource.ReceiptView say(String receipt, Saying saying) {
    Tenant tenant = receipts.tenantOf(receipt).orElseThrow(ReceiptResource::unknown);
    return transactions.in(
        tenant.id(),
        connection -> {
          UUID evaluation =
              receipts.find(connection, tenant.id(), receipt).orElseThrow(ReceiptResource::unknown);
          saying.in(connection, tenant.id(), evaluation);
          return page.view(connection, tenant, evaluation, receipt);
        });
  }
}
