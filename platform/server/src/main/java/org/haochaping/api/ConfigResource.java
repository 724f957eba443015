package org.haochaping.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the console must know before anybody has signed in. */
@Path("public/config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {

  @Inject
  @ConfigProperty(name = "haochaping.oidc.issuer")
  String issuer;

  @Inject
  @ConfigProperty(name = "haochaping.oidc.client")
  String client;

  @Inject
  @ConfigProperty(name = "haochaping.demo", defaultValue = "false")
  boolean demo;

  @Inject Clock clock;

  /** Where to sign in, and the server's day in China. */
  public record Config(String issuer, String clientId, boolean demo, LocalDate today) {}

  @GET
  @PermitAll
  public Config config() {
    return new Config(
        issuer, client, demo, LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
  }
}
