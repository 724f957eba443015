package org.haochaping.bulletin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.PublicBulletins.Kept;
import org.haochaping.bulletin.PublicBulletins.Shelf;
import org.jspecify.annotations.Nullable;

/** Serves published bulletins, byte for byte, and the list of a tenant's. */
@WebServlet("/b/*")
public class BulletinServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String HTML = "text/html;charset=utf-8";

  @Inject transient PublicBulletins bulletins;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> path = path(request.getPathInfo());
    Optional<UUID> id = path.size() == 2 ? id(path.get(1)) : Optional.empty();
    if (id.isPresent()) {
      Optional<Kept> kept = bulletins.kept(path.get(0), id.get());
      if (kept.isPresent()) {
        send(request, response, kept.get());
        return;
      }
    } else if (path.size() == 1) {
      Optional<Shelf> shelf = bulletins.shelf(path.get(0));
      if (shelf.isPresent()) {
        response.setHeader("Cache-Control", "no-cache");
        send(response, 200, HTML, ShelfPage.list(shelf.get()).getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
    send(response, 404, HTML, ShelfPage.nothing().getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Kept kept)
      throws IOException {
    String tag = "\"" + kept.bulletin().sha256() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=3600");
    String seen = request.getHeader("If-None-Match");
    if (seen != null && (seen.contains(tag) || seen.strip().equals("*"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    send(response, 200, kept.bulletin().mediaType(), kept.bytes());
  }

  private static void send(HttpServletResponse response, int status, String mediaType, byte[] bytes)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static List<String> path(@Nullable String info) {
    return info == null
        ? List.of()
        : List.of(info.split("/")).stream().filter(part -> !part.isEmpty()).toList();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
