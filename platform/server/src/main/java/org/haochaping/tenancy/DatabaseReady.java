package org.haochaping.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers; whether Keycloak does is no reason to take nobody's ratings.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  private static final int SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = dataSource.getConnection()) {
      return HealthCheckResponse.named("database").status(connection.isValid(SECONDS)).build();
    } catch (SQLException e) {
      return HealthCheckResponse.named("database").down().withData("reason", "unreachable").build();
    }
  }
}
