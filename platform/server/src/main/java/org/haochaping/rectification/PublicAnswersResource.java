package org.haochaping.rectification;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.haochaping.evaluation.push.SignedRequests;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Where a foreign system fetches the answers to the ratings it brought. Each request is signed. */
@Path("public/channels/{channelKey}/answers")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicAnswersResource {
  @Context @Nullable HttpHeaders headers;

  @Inject SignedRequests requests;
  @Inject AnswersBack answers;

  /**
   * What the counterpart has.
   *
   * @param received ids of the answers it took over; they do not come again
   */
  @Schema(name = "AnswersReceived")
  public record Received(@Nullable List<UUID> received) {}

  /**
   * What waits for it.
   *
   * @param more whether there is more once these are confirmed
   */
  @Schema(name = "AnswersWaiting")
  public record Batch(List<AnswersBack.Waiting> answers, boolean more) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  public Batch exchange(
      @PathParam("channelKey") String channelKey,
      @RequestBody(content = @Content(schema = @Schema(implementation = Received.class)))
          byte[] body) {
    SignedRequests.Sender sender = requests.admit(channelKey, "/answers", headers, body);
    List<AnswersBack.Waiting> waiting =
        answers.exchange(sender.tenant(), sender.channel(), received(body));
    return new Batch(waiting, waiting.size() == AnswersBack.MOST);
  }

  private static List<UUID> received(byte[] body) {
    if (body.length == 0) {
      return List.of();
    }
    try (Jsonb json = JsonbBuilder.create()) {
      Received read = json.fromJson(new String(body, StandardCharsets.UTF_8), Received.class);
      List<UUID> ids = read.received() == null ? List.of() : read.received();
      if (ids.size() > AnswersBack.MOST || ids.stream().anyMatch(Objects::isNull)) {
        throw malformed();
      }
      return ids;
    } catch (Refusal refused) {
      throw refused;
    } catch (JsonbException | IllegalArgumentException e) {
      throw malformed();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal malformed() {
    return Refusal.malformed(
        "body-unreadable",
        "请求体应为空，或为 {\"received\": [\"答复的 id\", …]}，最多" + AnswersBack.MOST + "个。",
        "The body must be empty, or {\"received\": [id, …]} with at most "
            + AnswersBack.MOST
            + ".");
  }
}
