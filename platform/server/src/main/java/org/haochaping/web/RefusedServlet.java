package org.haochaping.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Puts our words in the place of the container's own pages of errors. */
@WebServlet("/refused")
public class RefusedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    ProblemDetail problem = ProblemDetail.of(status instanceof Integer known ? known : 404);
    response.setStatus(problem.status());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (address instanceof String uri && uri.startsWith("/api/")) {
      response.setContentType(ProblemDetail.MEDIA_TYPE);
      response.getWriter().write(JsonRules.jsonb().toJson(problem));
    } else {
      response.setContentType("text/plain");
      response.getWriter().write(problem.detail() + "\n" + problem.detailEn() + "\n");
    }
  }
}
