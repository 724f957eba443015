package org.haochaping.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.appeal.evidence.Evidence;
import org.haochaping.appeal.evidence.EvidenceFiles;
import org.haochaping.appeal.evidence.FilePart;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Input;
import org.haochaping.web.SentName;
import org.jspecify.annotations.Nullable;

/** The files of an appeal: as visible as the appeal itself, saved and never shown in the page. */
@Path("appeals/{id}/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.RATED_STAFF,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU
})
public class AppealFileResource {
  /** What is held of a file at a time while it is sent. */
  private static final int STRETCH = 256 * 1024;

  @Inject AppealDesk desk;
  @Inject AppealEvidence evidence;
  @Inject EvidenceFiles files;

  /** Adds the file that is the body; its name, percent-encoded, stands in the header. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response add(
      @PathParam("id") UUID id,
      @QueryParam("part") @Nullable FilePart part,
      @HeaderParam("X-File-Name") @Nullable String name,
      InputStream body)
      throws IOException {
    FilePart of = Input.required(part, "part", "请指明文件属于哪一部分。", "Say which part the file is of.");
    Evidence added = Evidence.of(SentName.of(name, ""), body.readNBytes(Evidence.LARGEST + 1));
    return desk.on((connection, actor) -> evidence.add(connection, actor, id, of, added));
  }

  /** Takes a file away from an application that is not lodged. */
  @DELETE
  @Path("{file}")
  @APIResponseSchema(AppealDesk.Detail.class)
  public Response remove(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    return desk.on((connection, actor) -> evidence.remove(connection, actor, id, file));
  }

  /** The file's bytes. */
  @GET
  @Path("{file}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @APIResponseSchema(String.class)
  public Response one(@PathParam("id") UUID id, @PathParam("file") UUID file) {
    AppealEvidence.Seen seen =
        desk.read((connection, actor) -> evidence.seen(connection, actor, id, file));
    EvidenceFiles.Item item = seen.item();
    StreamingOutput bytes = out -> send(seen, out);
    return Response.ok(bytes, item.kind().mediaType())
        .header("Content-Length", item.size())
        .header("Content-Disposition", disposition(item))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private void send(AppealEvidence.Seen seen, OutputStream out) throws IOException {
    EvidenceFiles.Item item = seen.item();
    int sent = 0;
    while (sent < item.size()) {
      int from = sent;
      byte[] stretch =
          desk.read(
              (connection, actor) ->
                  files.stretch(connection, seen.tenantId(), item.id(), from, STRETCH));
      if (stretch.length == 0) {
        throw new IOException("the file was erased while it was sent");
      }
      out.write(stretch);
      sent += stretch.length;
    }
  }

  private static String disposition(EvidenceFiles.Item item) {
    String ending = item.name().substring(item.name().lastIndexOf('.') + 1);
    return "attachment; filename=\"evidence."
        + ending
        + "\"; filename*=UTF-8''"
        + URLEncoder.encode(item.name(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
