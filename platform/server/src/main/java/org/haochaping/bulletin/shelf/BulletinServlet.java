package org.haochaping.bulletin.shelf;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.bulletin.remark.RemarkPages;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.PlainPage;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Serves published bulletins, byte for byte, and what stands around them: the list of a tenant's,
 * the feed, and the pages of remarks.
 */
@WebServlet("/b/*")
public class BulletinServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long LARGEST_FORM = 64L * 1024;
  private static final String REMARKS = "remarks";

  @Inject transient Tenants tenants;
  @Inject transient Shelves shelves;
  @Inject transient RemarkPages remarks;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl = "";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> path = path(request.getPathInfo());
    Optional<Tenant> tenant = path.isEmpty() ? Optional.empty() : tenants.byKey(path.get(0));
    if (tenant.isEmpty() || !answered(request, response, tenant.get(), path)) {
      send(response, 404, ShelfPage.nothing());
    }
  }

  /** Takes what somebody wrote into a form: a remark, or the code of his own. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST_FORM) {
      send(response, 413, PlainPage.titled("内容过长").element("p", "提交的内容过长，请返回上一页缩短后重新提交。"));
      return;
    }
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    List<String> path = path(request.getPathInfo());
    Optional<Tenant> tenant = path.isEmpty() ? Optional.empty() : tenants.byKey(path.get(0));
    Optional<RemarkPages.Answer> answer =
        tenant.flatMap(known -> posted(known, path, fields(request)));
    if (answer.isPresent()) {
      send(response, answer.get());
    } else {
      send(response, 404, ShelfPage.nothing());
    }
  }

  private Optional<RemarkPages.Answer> posted(
      Tenant tenant, List<String> path, Map<String, String> fields) {
    if (path.size() == 2 && path.get(1).equals(RemarkPages.FILE)) {
      return Optional.of(remarks.own(tenant, fields.getOrDefault("code", "")));
    }
    return path.size() == 3 && path.get(2).equals(REMARKS)
        ? id(path.get(1)).flatMap(bulletin -> remarks.take(tenant, bulletin, fields))
        : Optional.empty();
  }

  private boolean answered(
      HttpServletRequest request, HttpServletResponse response, Tenant tenant, List<String> path)
      throws IOException {
    String name = path.size() == 1 ? ShelfLinks.LIST : path.get(1);
    Optional<UUID> id = id(name);
    if (path.size() == 3 && id.isPresent() && path.get(2).equals(REMARKS)) {
      Optional<RemarkPages.Answer> answer = remarks.page(tenant, id.get());
      if (answer.isPresent()) {
        send(response, answer.get());
      }
      return answer.isPresent();
    }
    if (path.size() > 2) {
      return false;
    }
    if (id.isPresent()) {
      Optional<Shelves.Kept> kept = shelves.kept(tenant, id.get());
      if (kept.isPresent()) {
        send(request, response, tenant, kept.get());
      }
      return kept.isPresent();
    }
    switch (name) {
      case ShelfLinks.LIST -> send(response, 200, list(tenant, request.getParameter("year")));
      case ShelfLinks.FEED -> feed(request, response, tenant);
      case RemarkPages.FILE ->
          send(response, 200, ShelfPage.remarks(shelves.of(tenant), live("", tenant)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private PlainPage list(Tenant tenant, @Nullable String year) {
    Shelf shelf = shelves.of(tenant);
    List<Integer> years = shelf.years();
    ShelfLinks links = live("", tenant);
    return years.isEmpty()
        ? ShelfPage.list(shelf, links)
        : ShelfPage.list(
            shelf,
            years.stream()
                .filter(one -> one.toString().equals(year))
                .findFirst()
                .orElse(years.get(0)),
            links);
  }

  private void feed(HttpServletRequest request, HttpServletResponse response, Tenant tenant)
      throws IOException {
    byte[] feed = AtomFeed.of(shelves.of(tenant), live(publicUrl, tenant), AtomFeed.LATEST);
    response.setHeader("Cache-Control", "no-cache");
    if (isNew(request, response, Sha256.hex(feed))) {
      send(response, 200, AtomFeed.MEDIA_TYPE, feed);
    }
  }

  private static ShelfLinks live(String server, Tenant tenant) {
    return ShelfLinks.live(server, tenant.key());
  }

  /** The page is as it was published; what stands around it is told beside its bytes. */
  private static void send(
      HttpServletRequest request, HttpServletResponse response, Tenant tenant, Shelves.Kept kept)
      throws IOException {
    ShelfLinks links = live("", tenant);
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.addHeader("Link", "<" + links.remarks(kept.bulletin()) + ">; rel=\"replies\"");
    response.addHeader(
        "Link", "<" + links.feed() + ">; rel=\"alternate\"; type=\"application/atom+xml\"");
    if (isNew(request, response, kept.bulletin().sha256())) {
      send(response, 200, kept.bulletin().mediaType(), kept.bytes());
    }
  }

  private static boolean isNew(
      HttpServletRequest request, HttpServletResponse response, String sha256) {
    String tag = "\"" + sha256 + "\"";
    response.setHeader("ETag", tag);
    String seen = request.getHeader("If-None-Match");
    if (seen != null && (seen.contains(tag) || seen.strip().equals("*"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return false;
    }
    return true;
  }

  /** What is for one reader alone, or has the key of one form, stays nowhere. */
  private static void send(HttpServletResponse response, RemarkPages.Answer answer)
      throws IOException {
    answer
        .retryAfter()
        .ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
    response.setHeader("Cache-Control", "no-store");
    send(response, answer.status(), PlainPage.MEDIA_TYPE, answer.page().bytes());
  }

  private static void send(HttpServletResponse response, int status, PlainPage page)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    send(response, status, PlainPage.MEDIA_TYPE, page.bytes());
  }

  private static void send(HttpServletResponse response, int status, String mediaType, byte[] bytes)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static Map<String, String> fields(HttpServletRequest request) {
    Map<String, String> fields = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    return fields;
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
