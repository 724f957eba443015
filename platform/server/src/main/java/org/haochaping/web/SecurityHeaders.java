package org.haochaping.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers of every answer; the pages run under a strict content security policy. */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {

  @Inject
  @ConfigProperty(name = "haochaping.oidc.issuer")
  String issuer;

  @Inject @Any Instance<Framing> framings;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse out = (HttpServletResponse) response;
    URI keycloak = URI.create(issuer);
    String origin = keycloak.getScheme() + "://" + keycloak.getAuthority();
    String path = ((HttpServletRequest) request).getRequestURI();
    List<String> framing =
        framings.stream().flatMap(one -> one.origins(path).stream()).distinct().toList();
    out.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
            + origin
            + "; frame-src "
            + origin
            + "; frame-ancestors "
            + (framing.isEmpty() ? "'none'" : String.join(" ", framing))
            + "; base-uri 'none'; form-action 'self'; object-src 'none'");
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("Referrer-Policy", "no-referrer");
    // It knows no origins: where some are allowed, the policy above is all there is.
    if (framing.isEmpty()) {
      out.setHeader("X-Frame-Options", "DENY");
    }
    if (path.startsWith("/api/")) {
      out.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
