package org.haochaping.bulletin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.form.Letterhead;
import org.haochaping.bulletin.form.LetterheadDesk;
import org.haochaping.bulletin.form.Letterheads;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/** What the letter of a bulletin has around it: 文号, 主送, 附注, 抄送, 印发机关. */
@Path("bulletins/issues/{id}/letterhead")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN
})
public class LetterheadResource {
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_RECIPIENTS = 500;
  private static final int LONGEST_OFFICE = 80;
  private static final int MOST_COPIES = 60;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Issues issues;
  @Inject LetterheadDesk desk;

  /**
   * A letterhead, each part of which may be left out.
   *
   * @param number 发文字号
   * @param recipients 主送机关, several with 、 between them
   * @param copies 抄送机关
   * @param note 附注, without its brackets
   * @param printer 印发机关
   * @param sealed whether room is left for a seal
   */
  @Schema(name = "BulletinLetterhead")
  public record LetterheadView(
      @Nullable String number,
      @Nullable String recipients,
      @Nullable List<String> copies,
      @Nullable String note,
      @Nullable String printer,
      @Nullable Boolean sealed) {

    static LetterheadView of(Letterhead letterhead) {
      return new LetterheadView(
          letterhead.number(),
          letterhead.recipients(),
          letterhead.copies(),
          letterhead.note(),
          letterhead.printer(),
          letterhead.sealed());
    }

    Letterhead letterhead() {
      List<String> offices = new ArrayList<>();
      for (String office : copies == null ? List.<String>of() : copies) {
        String name = line(office, "copies", LONGEST_OFFICE);
        if (!name.isEmpty()) {
          offices.add(name);
        }
      }
      if (offices.size() > MOST_COPIES) {
        throw Refusal.invalid(
            List.of(
                new Refusal.Field(
                    "copies",
                    "length",
                    "抄送机关最多" + MOST_COPIES + "个。",
                    "Name " + MOST_COPIES + " offices at the most.")));
      }
      return new Letterhead(
          line(number, "number", LONGEST_NUMBER),
          line(recipients, "recipients", LONGEST_RECIPIENTS),
          offices,
          line(note, "note", LONGEST_OFFICE),
          line(printer, "printer", LONGEST_OFFICE),
          Boolean.TRUE.equals(sealed));
    }

    private static String line(@Nullable String text, String field, int longest) {
      String line = Input.plain(Input.atMost(text, field, longest), field);
      if (line.lines().count() > 1) {
        throw Refusal.invalid(
            List.of(new Refusal.Field(field, "one-line", "请写在一行内。", "Write it on one line.")));
      }
      return line;
    }
  }

  /**
   * As it was entered; while it was not, as the office's last one, without its number; as it went
   * out, once it is published.
   */
  @GET
  @APIResponseSchema(LetterheadView.class)
  public Response get(@PathParam("id") UUID id) {
    UUID tenant = identity.staff().tenantId();
    return transactions.in(
        tenant, connection -> answer(connection, issues.get(connection, tenant, id)));
  }

  /** Enters it; it stays open until the bulletin is published. */
  @PUT
  @APIResponseSchema(LetterheadView.class)
  public Response put(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable LetterheadView body) {
    Actor actor = identity.staff();
    UUID tenant = actor.tenantId();
    Letterhead letterhead = Input.body(body).letterhead();
    return transactions.in(
        tenant,
        connection -> {
          // Somebody may be publishing it, or entering another.
          Issues.lock(connection, tenant, issues.get(connection, tenant, id).period());
          Issue issue = issues.get(connection, tenant, id);
          desk.enter(connection, actor, issue, ifMatch, letterhead);
          return answer(connection, issue);
        });
  }

  private static Response answer(Connection connection, Issue issue) throws SQLException {
    // First: what is entered in between is then refused, and not overwritten.
    long revision = Letterheads.revision(connection, issue);
    return Response.ok(LetterheadView.of(Letterheads.of(connection, issue)))
        .tag(Versions.tag(revision))
        .build();
  }
}
