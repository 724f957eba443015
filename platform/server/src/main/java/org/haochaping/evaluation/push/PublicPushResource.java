package org.haochaping.evaluation.push;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.WaysBack;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.api.Surface;
import org.jspecify.annotations.Nullable;

/** The surface of a channel for foreign systems. No sign-in: each request is signed. */
@Path("public/channels/{channelKey}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicPushResource {
  @PathParam("channelKey")
  String channelKey = "";

  @Context @Nullable HttpHeaders headers;

  @Inject SignedRequests requests;
  @Inject Pushes pushes;
  @Inject Decoding decoding;
  @Inject EvaluationLinks links;
  @Inject Clock clock;

  /** The answer to a push, where the channel has no form of its own for it. */
  public record PushView(
      @Nullable String batchNumber,
      @Nullable Long declared,
      int received,
      long accepted,
      long repeated,
      long rejected,
      List<ResultView> results) {}

  /** What became of a record. */
  public record ResultView(
      long position, PushAnswer.State state, @Nullable String receipt, List<Problem> problems) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(value = PushView.class, responseCode = "200")
  public Response push(
      @HeaderParam("Content-Type") @Nullable String contentType, InputStream stream)
      throws IOException {
    byte[] body = stream.readAllBytes();
    SignedRequests.Sender sender = requests.admit(channelKey, "", headers, body);
    PushAnswer answer = pushes.take(sender, mediaType(contentType), body);
    Optional<Rendered> own = decoding.answer(sender.tenant(), sender.channel(), answer);
    return own.isPresent()
        ? Response.ok(own.get().bytes(), own.get().mediaType()).build()
        : Response.ok(view(answer)).build();
  }

  @POST
  @Path("evaluation-links")
  @Consumes(MediaType.WILDCARD)
  public EvaluationLinks.EvaluationLink link(
      @HeaderParam("Content-Type") @Nullable String contentType, byte[] body) {
    SignedRequests.Sender sender = requests.admit(channelKey, "/evaluation-links", headers, body);
    ChannelRequest request =
        ChannelRequest.ofPush(
            mediaType(contentType), new ByteArrayInputStream(body), clock.instant());
    if (decoding.surfaces(sender.tenant(), sender.channel()).contains(Surface.HAND_OVER)) {
      HandOver handOver = decoding.handOver(sender.tenant(), sender.channel(), request);
      return links.make(sender, WaysBack.checked(sender.channel(), handOver), Optional.empty());
    }
    LinkRequest wanted = decoding.link(sender.tenant(), sender.channel(), request);
    return links.make(sender, HandOver.of(wanted), wanted.lasts());
  }

  private static String mediaType(@Nullable String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static PushView view(PushAnswer answer) {
    return new PushView(
        answer.batchNumber().orElse(null),
        answer.declared().orElse(null),
        answer.results().size(),
        answer.count(PushAnswer.State.ACCEPTED),
        answer.count(PushAnswer.State.REPEATED),
        answer.count(PushAnswer.State.REJECTED),
        answer.results().stream()
            .map(
                one ->
                    new ResultView(
                        one.position(), one.state(), one.receipt().orElse(null), one.problems()))
            .toList());
  }
}
