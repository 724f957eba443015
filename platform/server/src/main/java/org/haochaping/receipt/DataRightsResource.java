package org.haochaping.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.Receipts;
import org.haochaping.journal.Journal;
import org.haochaping.retention.ErasureRequests;
import org.haochaping.retention.Keepers;
import org.haochaping.retention.PersonalData;
import org.haochaping.retention.Standing;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's rights by receipt: a copy of all that is held about him, and its erasure; Personal
 * Information Protection Law, articles 45 and 47.
 */
@Path("public/receipts/{receipt}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DataRightsResource {
  @Inject Receipts receipts;
  @Inject ReceiptResource page;
  @Inject TenantTransactions transactions;
  @Inject Keepers keepers;
  @Inject ErasureRequests requests;
  @Inject Journal journal;
  @Inject Clock clock;

  /** All that is held: the rating as the receipt shows it, and what no page shows. */
  public record DataExport(
      Instant exportedAt, ReceiptResource.ReceiptView rating, List<HeldItem> held) {}

  /** One thing that is held. */
  public record HeldItem(String item, String chinese, String english, String text) {
    static HeldItem of(PersonalData.Held held) {
      return new HeldItem(held.item(), held.chinese(), held.english(), held.text());
    }
  }

  /** That he means it. */
  public record ErasureWish(@Nullable Boolean confirmed) {}

  /** What was done. */
  public record ErasureAnswer(
      @Schema(enumeration = {"DONE", "WAITS_FOR_CASE"}) String outcome,
      String chinese,
      String english,
      Standing personalData) {}

  @GET
  @Path("export")
  @APIResponseSchema(DataExport.class)
  public Response export(@PathParam("receipt") String receipt) {
    Tenant tenant = receipts.tenantOf(receipt).orElseThrow(ReceiptResource::unknown);
    DataExport export =
        transactions.in(
            tenant.id(),
            connection -> {
              UUID evaluation =
                  receipts
                      .find(connection, tenant.id(), receipt)
                      .orElseThrow(ReceiptResource::unknown);
              journal.record(
                  connection,
                  tenant.id(),
                  "PersonalDataExported",
                  evaluation,
                  "citizen",
                  Json.createObjectBuilder().build());
              return new DataExport(
                  clock.instant(),
                  page.view(connection, tenant, evaluation, receipt),
                  keepers.about(connection, tenant.id(), evaluation).stream()
                      .map(HeldItem::of)
                      .toList());
            });
    // No receipt in the name: it would stay behind on a borrowed computer.
    return Response.ok(export)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"my-rating-"
                + LocalDate.ofInstant(clock.instant(), Duty.CHINA)
                + ".json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("erasure")
  public ErasureAnswer erase(@PathParam("receipt") String receipt, @Nullable ErasureWish wish) {
    Tenant tenant = receipts.tenantOf(receipt).orElseThrow(ReceiptResource::unknown);
    return transactions.in(
        tenant.id(),
        connection -> {
          UUID evaluation =
              receipts.find(connection, tenant.id(), receipt).orElseThrow(ReceiptResource::unknown);
          if (wish == null || !Boolean.TRUE.equals(wish.confirmed())) {
            throw Refusal.invalid(
                List.of(
                    new Refusal.Field(
                        "confirmed",
                        "required",
                        "删除后无法恢复，请先确认。",
                        "What is erased cannot be brought back; confirm first.")));
          }
          return answer(requests.request(connection, tenant.id(), evaluation));
        });
  }

  private static ErasureAnswer answer(Standing standing) {
    return standing.doneAt() != null
        ? new ErasureAnswer(
            "DONE",
            "您的联系方式、评价内容和办件编号已删除。评价等级、日期和被评价单位不含个人信息，继续计入统计。",
            "Your contact, your words and the service record number are erased. The level, day and"
                + " office say nothing of you and go on counting.",
            standing)
        : new ErasureAnswer(
            "WAITS_FOR_CASE",
            "您的联系方式已删除，不会再有人联系您。评价内容仍用于核查办理，办结后的次日自动删除。",
            "Your contact is erased; nobody will get in touch. Your words are still needed to deal"
                + " with your case and are erased the day after it has ended.",
            standing);
  }
}
