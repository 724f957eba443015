package org.haochaping.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Addresses citizens open: a rating code, a receipt, or one that an app hands them over by. One
 * light page reads the rest of the address.
 */
@WebServlet({"/r/*", "/h/*", "/q", "/q/*"})
public class CitizenPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/citizen.html").forward(request, response);
  }
}
