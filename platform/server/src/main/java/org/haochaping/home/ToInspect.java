package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.haochaping.assessment.inspection.InspectionTasks;
import org.haochaping.tenancy.Actor;

/**
 * An inspector's own tasks; their forms open on a page of its own, which works without a network.
 */
@ApplicationScoped
public class ToInspect {
  /** The page of inspectors, which is none of the console. */
  static final String PAGE = "i";

  @Inject InspectionTasks tasks;

  List<Home.Item> of(Connection connection, Actor actor) throws SQLException {
    return tasks.of(connection, actor).stream()
        .map(
            task ->
                new Home.Item(
                    task.title(),
                    task.title(),
                    task.from() + "至" + task.to() + "，还需到访" + task.open() + "次",
                    task.from() + " to " + task.to() + ", " + task.open() + " visits to make",
                    null,
                    PAGE,
                    null))
        .toList();
  }
}
