package org.haochaping.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.evaluation.LevelChoice;
import org.haochaping.evaluation.Opinion;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.Receipts;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.plugin.api.Level;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** By his receipt a citizen corrects a slip of his own, or rates once more. */
@Path("public/receipts/{receipt}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnRatingResource {
  @Inject Receipts receipts;
  @Inject ReceiptResource page;
  @Inject TenantTransactions transactions;
  @Inject OwnRating own;

  /** What he says instead, or now. */
  @Schema(name = "Opinion")
  public record OpinionForm(
      @Schema(implementation = Level.class) @Nullable String level,
      @Nullable List<String> tags,
      @Nullable String words) {

    Opinion opinion(TagCatalogue.Version catalogue) {
      return Opinion.of(catalogue, level, tags, words);
    }
  }

  /**
   * The proof of a follow-up, which has a receipt of its own, and the first rating as it is now.
   */
  @Schema(name = "FollowUpThanks")
  public record Thanks(String receipt, ReceiptResource.ReceiptView rating) {}

  @GET
  @Path("levels")
  public List<LevelChoice> levels(@PathParam("receipt") String receipt) {
    return say(
        receipt, (connection, tenant, id) -> LevelChoice.of(own.tags(connection, tenant.id())));
  }

  @POST
  @Path("corrections")
  public ReceiptResource.ReceiptView correct(
      @PathParam("receipt") String receipt, OpinionForm body) {
    return say(
        receipt,
        (connection, tenant, id) -> {
          own.correct(connection, tenant, id, body, own.tags(connection, tenant.id()));
          return page.view(connection, tenant, id, receipt);
        });
  }

  @POST
  @Path("follow-ups")
  @APIResponseSchema(value = Thanks.class, responseCode = "201")
  public Response followUp(@PathParam("receipt") String receipt, OpinionForm body) {
    return say(
        receipt,
        (connection, tenant, id) -> {
          Opinion opinion = body.opinion(own.tags(connection, tenant.id()));
          Outcome.Accepted accepted = own.followUp(connection, tenant, id, opinion);
          return Response.status(accepted.repeated() ? 200 : 201)
              .entity(new Thanks(accepted.receipt(), page.view(connection, tenant, id, receipt)))
              .build();
        });
  }

  @FunctionalInterface
  private interface Saying<T> {
    T in(Connection connection, Tenant tenant, UUID evaluation) throws SQLException;
  }

  private <T> T say(String receipt, Saying<T> saying) {
    Tenant tenant = receipts.tenantOf(receipt).orElseThrow(ReceiptResource::unknown);
    return transactions.in(
        tenant.id(),
        connection ->
            saying.in(
                connection,
                tenant,
                receipts
                    .find(connection, tenant.id(), receipt)
                    .orElseThrow(ReceiptResource::unknown)));
  }
}
