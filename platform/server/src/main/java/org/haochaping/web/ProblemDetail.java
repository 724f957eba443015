package org.haochaping.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457. {@code detail} is Chinese, {@code detailEn} the same in English; {@code backUrl} leads
 * to the app that handed its user over.
 */
@Schema(description = "RFC 9457 problem detail")
public record ProblemDetail(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String detailEn,
    List<Refusal.Field> errors,
    @Nullable String backUrl) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final MediaType PROBLEM = MediaType.valueOf(MEDIA_TYPE);

  static ProblemDetail of(int status, String code, String chinese, String english) {
    return new ProblemDetail(
        "urn:haochaping:problem:" + code,
        title(status),
        status,
        code,
        chinese,
        english,
        List.of(),
        null);
  }

  static ProblemDetail of(Refusal refusal) {
    return new ProblemDetail(
        "urn:haochaping:problem:" + refusal.code(),
        title(refusal.status()),
        refusal.status(),
        refusal.code(),
        refusal.chinese(),
        refusal.english(),
        refusal.fields(),
        refusal.backUrl());
  }

  /** What a status says when nothing more is known. */
  static ProblemDetail of(int status) {
    return switch (status) {
      case 400 ->
          of(
              400,
              "malformed",
              "请求为空或格式不对,请按接口说明核对后重新提交。",
              "The request is empty or malformed; correct it as documented and submit again.");
      case 401 -> of(401, "unauthenticated", "请先登录。", "Sign in first.");
      case 403 -> of(403, "forbidden", "您的角色不能执行此操作。", "Your roles do not allow this.");
      case 404 -> of(404, "unknown", "没有找到。", "Not found.");
      case 405 -> of(405, "method", "此地址不支持该方法。", "This address does not support the method.");
      case 415 ->
          of(
              415,
              "media-type",
              "不支持的内容类型,请按接口说明设置Content-Type。",
              "Unsupported media type; set Content-Type as documented.");
      default -> of(status, "http-" + status, "请求无法处理。", "The request cannot be processed.");
    };
  }

  Response response() {
    return Response.status(status).type(PROBLEM).entity(this).build();
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "HTTP " + status : known.getReasonPhrase();
  }
}
