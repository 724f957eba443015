package org.haochaping.web;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request is refused. Becomes a problem detail (RFC 9457) with a stable code and, in Chinese and
 * English, what is wrong and what to do. Nothing in it tells of another tenant.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1024L * 1024;

  private final int status;
  private final String code;
  private final String chinese;
  private final transient List<Field> fields;
  private final @Nullable String backUrl;
  private final @Nullable Duration wait;

  private Refusal(int status, String code, String chinese, String english, List<Field> fields) {
    this(status, code, chinese, english, fields, null, null);
  }

  private Refusal(
      int status,
      String code,
      String chinese,
      String english,
      List<Field> fields,
      @Nullable String backUrl,
      @Nullable Duration wait) {
    super(english);
    this.status = status;
    this.code = code;
    this.chinese = chinese;
    this.fields = List.copyOf(fields);
    this.backUrl = backUrl;
    this.wait = wait;
  }

  /** One field that is wrong. */
  @Schema(name = "FieldProblem")
  public record Field(String field, String code, String detail, String detailEn) {}

  /** 400: the request cannot be read. */
  public static Refusal malformed(String code, String chinese, String english) {
    return new Refusal(400, code, chinese, english, List.of());
  }

  /** 401: the caller did not prove who it is. */
  public static Refusal unauthenticated(String code, String chinese, String english) {
    return new Refusal(401, code, chinese, english, List.of());
  }

  /** 403: the caller may not do this. */
  public static Refusal forbidden(String code, String chinese, String english) {
    return new Refusal(403, code, chinese, english, List.of());
  }

  /** 404: there is no such thing, or the caller may not know of it. */
  public static Refusal unknown(String code, String chinese, String english) {
    return new Refusal(404, code, chinese, english, List.of());
  }

  /** 409: not possible in the present state. */
  public static Refusal conflict(String code, String chinese, String english) {
    return new Refusal(409, code, chinese, english, List.of());
  }

  /** 410: it was there and is no more. */
  public static Refusal gone(String code, String chinese, String english) {
    return new Refusal(410, code, chinese, english, List.of());
  }

  /** 412 or 428: somebody changed it meanwhile, or the caller did not say which version he saw. */
  public static Refusal precondition(int status, String code, String chinese, String english) {
    return new Refusal(status, code, chinese, english, List.of());
  }

  /** 413: too large. */
  public static Refusal tooLarge(long limit) {
    String words = limit < MEGABYTE ? limit / 1024 + " KB" : limit / MEGABYTE + " MB";
    return new Refusal(
        413,
        "too-large",
        "内容超过" + words + "上限,请压缩或拆分后重新提交。",
        "The body exceeds " + words + "; make it smaller or split it and submit again.",
        List.of());
  }

  /** 422: understood, but the content breaks a rule. */
  public static Refusal invalid(String code, String chinese, String english) {
    return new Refusal(422, code, chinese, english, List.of());
  }

  /** 422 with the fields that are wrong. */
  public static Refusal invalid(List<Field> fields) {
    Field first = fields.get(0);
    return new Refusal(422, first.code(), first.detail(), first.detailEn(), fields);
  }

  /** 429: asked too often. */
  public static Refusal tooMany(String code, String chinese, String english) {
    return new Refusal(429, code, chinese, english, List.of());
  }

  /** 429: asked too often, with how long to wait. */
  public static Refusal tooMany(String code, String chinese, String english, Duration wait) {
    return new Refusal(429, code, chinese, english, List.of(), null, wait);
  }

  /** 503: try again later. */
  public static Refusal unavailable(String code, String chinese, String english) {
    return new Refusal(503, code, chinese, english, List.of());
  }

  /** The same with an address to go back to; it must have been found to be the caller's own. */
  public Refusal backTo(@Nullable String address) {
    return new Refusal(status, code, chinese, english(), fields, address, wait);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return String.valueOf(getMessage());
  }

  public List<Field> fields() {
    return fields;
  }

  public @Nullable String backUrl() {
    return backUrl;
  }

  /** How many seconds to wait before asking again; none where that does not help. */
  public OptionalLong retryAfter() {
    return wait == null ? OptionalLong.empty() : OptionalLong.of(Math.max(1, wait.toSeconds()));
  }
}
