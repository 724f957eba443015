package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Versions;

/** A bulletin on its way as somebody is shown it: what happened, and what he may do next. */
@ApplicationScoped
public class IssueAnswers {

  @Inject Issues issues;
  @Inject Issuers issuers;

  Response of(Connection connection, Actor actor, Issue issue) throws SQLException {
    return Response.ok(
            IssueView.of(
                issue, issues.steps(connection, issue), issuers.may(connection, actor, issue)))
        .tag(Versions.tag(issue.revision()))
        .build();
  }
}
