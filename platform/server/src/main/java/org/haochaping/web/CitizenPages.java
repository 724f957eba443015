package org.haochaping.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Addresses citizens open: a rating code, a survey, a receipt, or one that an app hands them over
 * by. One light page reads the rest of the address. Another is that of counter terminals; its
 * worker keeps it for when there is no network, and stands beneath the same path since it may serve
 * no other. The page of inspectors is kept in the same way.
 */
@WebServlet({"/r/*", "/h/*", "/s/*", "/q", "/q/*", "/t/*", "/i/*"})
public class CitizenPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static String page(HttpServletRequest request) {
    boolean worker = "/worker.js".equals(request.getPathInfo());
    return switch (request.getServletPath()) {
      case "/t" -> worker ? "/terminal-worker.js" : "/terminal.html";
      case "/i" -> worker ? "/inspector-worker.js" : "/inspector.html";
      default -> "/citizen.html";
    };
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher(page(request)).forward(request, response);
  }
}
