package org.haochaping.bulletin.shelf;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** One's own tenant's published bulletins as files for the government's own site. */
@Path("bulletins/export")
@RequestScoped
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.GOVERNMENT_APPROVER
})
public class ExportResource {

  @Inject Identity identity;
  @Inject Shelves shelves;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /**
   * All in one ZIP file.
   *
   * @param from the first day of publication, as 2026-10-01; from the beginning when none is named
   * @param to the last day of publication; to the end when none is named
   */
  @GET
  @Produces("application/zip")
  @APIResponseSchema(byte[].class)
  public Response export(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    LocalDate first = day(from, "from");
    LocalDate last = day(to, "to");
    if (first != null && last != null && last.isBefore(first)) {
      throw Refusal.invalid(
          "days-reversed", "起始日期不能晚于截止日期，请核对。", "The first day is after the last; correct it.");
    }
    Tenant tenant = Objects.requireNonNull(identity.staff().tenant());
    Shelf shelf = shelves.of(tenant).between(first, last);
    StreamingOutput zip =
        out ->
            new ShelfExport(
                    shelf,
                    publicUrl,
                    (bulletin, form) -> shelves.bytes(tenant, bulletin, form.id()))
                .write(out);
    return Response.ok(zip, "application/zip")
        .header(
            "Content-Disposition", "attachment; filename=\"bulletins-" + tenant.code() + ".zip\"")
        .build();
  }

  private static @Nullable LocalDate day(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  field, "date", "请按2026-10-01的格式填写日期。", "Give a date as 2026-10-01.")));
    }
  }
}
