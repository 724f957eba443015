package org.haochaping.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Addresses citizens open: a rating code, a survey, a receipt, or one that an app hands them over
 * by. One light page reads the rest of the address. Another is that of counter terminals; its worker
 * keeps it for when there is no network, and stands beneath the same path since it may serve no
 * other.
 */
@WebServlet({"/r/*", "/h/*", "/s/*", "/q", "/q/*", "/t/*"})
public class CitizenPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static String page(HttpServletRequest request) {
    if (!request.getServletPath().equals("/t")) {
      return "/citizen.html";
    }
    return "/worker.js".equals(request.getPathInfo()) ? "/terminal-worker.js" : "/terminal.html";
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher(page(request)).forward(request, response);
  }
}
