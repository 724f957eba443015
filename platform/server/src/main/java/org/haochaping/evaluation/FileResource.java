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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.FileColumn;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.haochaping.web.SentName;
import org.jspecify.annotations.Nullable;

/** Files of ratings, submitted to a channel that takes files. */
@Path("channels/{id}/imports")
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
public class FileResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Submissions submissions;
  @Inject Decoding decoding;

  /** Where to follow the import. */
  public record Submitted(UUID id) {}

  /** The workbook to be filled in for this channel. */
  @GET
  @Path("template")
  @Produces(XLSX)
  @APIResponseSchema(byte[].class)
  public Response template(@PathParam("id") UUID id) {
    Tenant tenant = Objects.requireNonNull(identity.staff().tenant());
    List<FileColumn> columns = decoding.fileColumns(tenant, channel(tenant, id));
    if (columns.isEmpty()) {
      throw Refusal.conflict(
          "channel-has-no-template",
          "该渠道没有填写模板，请直接上传业务系统导出的文件。",
          "This channel has no template; upload what your system exports.");
    }
    return Response.ok(FileTemplate.of(columns))
        .header("Content-Disposition", "attachment; filename=\"template.xlsx\"")
        .build();
  }

  private ChannelInstance channel(Tenant tenant, UUID id) {
    return transactions.in(
        tenant.id(),
        connection ->
            channels
                .byId(connection, tenant.id(), id)
                .orElseThrow(ChannelResource::unknownChannel));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(value = Submitted.class, responseCode = "202")
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") @Nullable String fileName,
      @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body)
      throws IOException {
    Actor actor = identity.staff();
    Tenant tenant = Objects.requireNonNull(actor.tenant());
    ChannelInstance channel = channel(tenant, id);
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
            Masking.maskName(SentName.of(fileName, "file")),
            contentType == null
                ? MediaType.APPLICATION_OCTET_STREAM
                : contentType.split(";")[0].strip(),
            bytes);
    UUID job =
        transactions.in(
            tenant.id(),
            connection -> submissions.submit(connection, tenant.id(), id, upload, actor.login()));
    return Response.accepted(new Submitted(job)).build();
  }
}
