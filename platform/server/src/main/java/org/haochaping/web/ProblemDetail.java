package org.haochaping.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457. {@code detail} is Chinese, {@code detailEn} the same in English. */
@Schema(description = "RFC 9457 problem detail")
public record ProblemDetail(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String detailEn,
    List<Refusal.Field> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final MediaType PROBLEM = MediaType.valueOf(MEDIA_TYPE);

  static ProblemDetail of(int status, String code, String chinese, String english) {
    return new ProblemDetail(
        "urn:haochaping:problem:" + code, title(status), status, code, chinese, english, List.of());
  }

  static ProblemDetail of(Refusal refusal) {
    return new ProblemDetail(
        "urn:haochaping:problem:" + refusal.code(),
        title(refusal.status()),
        refusal.status(),
        refusal.code(),
        refusal.chinese(),
        refusal.english(),
        refusal.fields());
  }

  Response response() {
    return Response.status(status).type(PROBLEM).entity(this).build();
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "HTTP " + status : known.getReasonPhrase();
  }
}
