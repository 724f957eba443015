package org.haochaping.web;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns whatever goes wrong into a problem detail; never shows an exception's own message. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refused(refusal);
      }
      if (cause instanceof JsonbException || cause instanceof JsonException) {
        return ProblemDetail.of(
                400,
                "malformed-json",
                "请求内容不是约定的JSON格式,或含有未知字段,请核对后重新提交。",
                "The body is not the JSON agreed on, or has unknown fields; correct it and submit"
                    + " again.")
            .response();
      }
      if (cause instanceof SQLException refused && isUnstorable(refused)) {
        return ProblemDetail.of(400, "text-not-plain", Input.NOT_PLAIN_CHINESE, Input.NOT_PLAIN)
            .response();
      }
      if (cause instanceof SQLException refused && unreachable(refused)) {
        LOG.log(Level.WARNING, "the database cannot be reached: {0}", refused.getMessage());
        return Response.fromResponse(
                ProblemDetail.of(
                        503,
                        "database-unavailable",
                        "数据库暂时无法访问,请稍后用同一页面重试,不会重复受理。",
                        "The database cannot be reached; try again with the same Idempotency-Key,"
                            + " nothing will be doubled.")
                    .response())
            .header("Retry-After", 5)
            .build();
      }
      if (cause instanceof SQLException refused && unreadable(refused)) {
        return ProblemDetail.of(
                400,
                "unreadable-text",
                "内容中含有无法保存的字符(如空字符),请删去后重新提交。",
                "The text holds a character that cannot be kept, as NUL; take it away and submit"
                    + " again.")
            .response();
      }
    }
    if (thrown instanceof WebApplicationException web) {
      return ProblemDetail.of(web.getResponse().getStatus()).response();
    }
    if (thrown instanceof ProcessingException) {
      return ProblemDetail.of(400).response();
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "request failed, reference " + reference, thrown);
    return ProblemDetail.of(
            500,
            "internal",
            "系统出现意外错误(编号" + reference + "),请稍后重试;仍不成功请把编号告知管理员。",
            "Unexpected error (reference "
                + reference
                + "); try again later, and tell the administrator the reference if it persists.")
        .response();
  }

  private static Response refused(Refusal refusal) {
    Response.ResponseBuilder response = Response.fromResponse(ProblemDetail.of(refusal).response());
    refusal.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
    return response.build();
  }

  /** PostgreSQL keeps no NUL, neither in a text (22021) nor in JSON (22P05). */
  static boolean isUnstorable(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.equals("22021") || state.equals("22P05");
  }

  /** Connection lost or refused, shutting down, starting up, too many, or none to be had. */
  private static boolean unreachable(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || refused.getCause() instanceof ResourceException;
  }

  /** A NUL in a text or in JSON: nothing else that Java sends is no character to PostgreSQL. */
  static boolean unreadable(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.equals("22021") || state.equals("22P05");
  }
}
