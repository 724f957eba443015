package org.haochaping.evaluation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.haochaping.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Has a place ready for the ratings of this month and the next ones. The migration makes the first
 * places, but a server may run for longer than it looked ahead. Tables, no tenant's rows.
 */
@ApplicationScoped
public class MonthPartitions {
  private static final Logger LOG = Logger.getLogger(MonthPartitions.class.getName());
  private static final int MONTHS_AHEAD = 3;

  @Resource(lookup = "java:app/jdbc/haochaping")
  DataSource dataSource;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Clock clock;

  private @Nullable Future<?> looking;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    look();
    looking = scheduler.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
  }

  @PreDestroy
  void close() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  private void look() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select make_evaluation_partitions(?, ?)")) {
      statement.setObject(1, LocalDate.ofInstant(clock.instant(), Duty.CHINA));
      statement.setInt(2, MONTHS_AHEAD);
      statement.execute();
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "the months' partitions could not be made, tried again soon", e);
    }
  }
}
