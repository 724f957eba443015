package org.haochaping.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Files of ratings: submitted, followed, and what was rejected taken away again for correction. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.SERVICE_BUREAU,
  Role.Names.SERVICE_CENTRE,
  Role.Names.LOCAL_IT
})
public class ImportResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject ImportJobs jobs;
  @Inject Decoding decoding;

  /** Where to follow the import. */
  public record Submitted(UUID id) {}

  @POST
  @Path("channels/{id}/imports")
  @Consumes(MediaType.WILDCARD)
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") @Nullable String fileName,
      @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body)
      throws IOException {
    Actor actor = identity.staff();
    Tenant tenant = java.util.Objects.requireNonNull(actor.tenant());
    ChannelInstance channel =
        transactions.in(
            tenant.id(),
            connection ->
                channels
                    .byId(connection, tenant.id(), id)
                    .orElseThrow(ChannelResource::unknownChannel));
    Set<Surface> surfaces = decoding.surfaces(tenant, channel);
    if (!surfaces.contains(Surface.FILE_UPLOAD)) {
      throw Refusal.conflict(
          "channel-takes-no-files",
          "该渠道不接收文件,请选择“文件导入”类渠道。",
          "This channel takes no files; choose one that does.");
    }
    byte[] bytes = body.readAllBytes();
    if (bytes.length == 0) {
      throw Refusal.malformed("file-empty", "文件是空的,请重新选择文件。", "The file is empty; choose another.");
    }
    ImportJobs.Upload upload =
        new ImportJobs.Upload(
            fileName == null ? "file" : URLDecoder.decode(fileName, StandardCharsets.UTF_8),
            contentType == null
                ? MediaType.APPLICATION_OCTET_STREAM
                : contentType.split(";")[0].strip(),
            bytes);
    UUID job =
        transactions.in(
            tenant.id(),
            connection ->
                jobs.submit(connection, tenant.id(), id, upload, sha256(bytes), actor.login()));
    return Response.accepted(new Submitted(job)).build();
  }

  @GET
  @Path("imports")
  public Page<ImportJobs.ImportJob> list() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(), connection -> Page.all(jobs.latest(connection, actor.tenantId())));
  }

  @GET
  @Path("imports/{id}")
  public ImportJobs.ImportJob one(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    return transactions
        .in(actor.tenantId(), connection -> jobs.byId(connection, actor.tenantId(), id))
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "import-unknown",
                    "没有这次导入,请刷新列表。",
                    "There is no such import; reload the list."));
  }

  @GET
  @Path("imports/{id}/rejected")
  @Produces("text/csv; charset=utf-8")
  public Response rejected(@PathParam("id") UUID id) {
    Actor actor = identity.staff();
    ImportJobs.ImportJob job = one(id);
    List<ImportJobs.Rejection> rejections =
        transactions.in(
            actor.tenantId(),
            connection -> jobs.rejections(connection, actor.tenantId(), job.id()));
    StringBuilder csv = new StringBuilder("\ufeff行号,列,原因代码,原因,Reason\r\n");
    for (ImportJobs.Rejection rejection : rejections) {
      csv.append(rejection.position())
          .append(',')
          .append(cell(rejection.field()))
          .append(',')
          .append(cell(rejection.code()))
          .append(',')
          .append(cell(rejection.chinese()))
          .append(',')
          .append(cell(rejection.english()))
          .append("\r\n");
    }
    return Response.ok(csv.toString())
        .header("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"")
        .build();
  }

  /** A cell that no spreadsheet takes for a formula. */
  static String cell(String text) {
    String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
