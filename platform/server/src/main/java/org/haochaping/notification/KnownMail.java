package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.identity.Accounts;
import org.jspecify.annotations.Nullable;

/** The address of mail an account was invited with. */
@ApplicationScoped
public class KnownMail {
  private static final Logger LOG = Logger.getLogger(KnownMail.class.getName());
  private static final Duration ASKED_AGAIN = Duration.ofHours(6);

  private final Map<String, Instant> asked = new ConcurrentHashMap<>();
  private volatile @Nullable Instant silentUntil;

  @Inject Accounts accounts;
  @Inject Clock clock;

  /** None where there is none, or Keycloak does not answer: then he is told in the product only. */
  Optional<String> of(String login) {
    Instant now = clock.instant();
    Instant before = asked.get(login);
    Instant silent = silentUntil;
    if ((before != null && now.isBefore(before.plus(ASKED_AGAIN)))
        || (silent != null && now.isBefore(silent))) {
      return Optional.empty();
    }
    try {
      Optional<String> mail = accounts.mail(login);
      asked.put(login, now);
      return mail;
    } catch (RuntimeException e) {
      silentUntil = now.plusSeconds(60);
      LOG.log(Level.WARNING, "an address of mail could not be looked up", e);
      return Optional.empty();
    }
  }
}
