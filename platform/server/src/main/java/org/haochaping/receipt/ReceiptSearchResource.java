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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Whoever lost his receipt asks for it; the answer is the same whether there is one or not. */
@Path("public/{tenantKey}/receipt-searches")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceiptSearchResource {
  private static final int ACCEPTED = 202;
  private static final String CONTACT = "(\\+?[0-9][0-9 -]{5,19})|([^@\\s]{1,64}@[^@\\s]{3,190})";

  @PathParam("tenantKey")
  String tenantKey = "";

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject FindReceipt find;
  @Inject Clock clock;

  /** What the page says before anything is asked. */
  public record SearchPage(String tenantName, boolean canSend) {}

  /** What he himself gave when he rated. */
  public record LostReceipt(@Nullable String contact, @Nullable LocalDate ratedOn) {}

  /** Always the same. */
  public record SearchAnswer(String chinese, String english) {}

  @GET
  public SearchPage page() {
    Tenant tenant = tenant();
    return transactions.in(
        tenant.id(),
        connection -> new SearchPage(tenant.name(), find.canSend(connection, tenant.id())));
  }

  @POST
  @APIResponseSchema(value = SearchAnswer.class, responseCode = "202")
  public Response search(LostReceipt body) {
    String contact = contact(body.contact());
    LocalDate ratedOn = day(body.ratedOn(), LocalDate.ofInstant(clock.instant(), Duty.CHINA));
    Tenant tenant = tenant();
    SearchAnswer answer =
        transactions.in(
            tenant.id(),
            connection -> {
              find.overPage(connection, tenant.id(), contact, ratedOn);
              return answer(find.canSend(connection, tenant.id()));
            });
    return Response.status(ACCEPTED).entity(answer).build();
  }

  static String contact(@Nullable String given) {
    String contact = given == null ? "" : given.strip();
    if (!contact.matches(CONTACT)) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "contact",
                  "format",
                  "请填写评价时留下的电话，例如13800000000或0691-1234567。",
                  "Give the phone number you left, such as 13800000000 or 0691-1234567.")));
    }
    return contact;
  }

  static LocalDate day(@Nullable LocalDate given, LocalDate today) {
    LocalDate day =
        Input.required(given, "ratedOn", "请填写评价的日期。", "Give the day on which you rated.");
    if (day.isAfter(today)) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "ratedOn", "future", "评价日期不能晚于今天。", "The day is after today; correct it.")));
    }
    return day;
  }

  private static SearchAnswer answer(boolean canSend) {
    return canSend
        ? new SearchAnswer(
            "如果这个联系方式在这一天留下过评价，查询码会发送到该联系方式，请留意查收。没有收到的，请带有效身份证件到政务服务中心办理。",
            "If this contact was left with a rating on that day, the receipt is sent to it. If"
                + " nothing arrives, go to the service centre with your identity document.")
        : new SearchAnswer(
            "本地目前还不能发送短信或邮件，查询码无法发到您手上。请带有效身份证件到政务服务中心，工作人员核对后当面为您找回。",
            "This place cannot send messages at present, so the receipt cannot reach you. Go to the"
                + " service centre with your identity document; the clerk gives it to you there.");
  }

  private Tenant tenant() {
    return tenants
        .byKey(tenantKey)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "tenant-unknown",
                    "没有找到该地区，请核对网址。",
                    "There is no such place; check the address."));
  }
}
