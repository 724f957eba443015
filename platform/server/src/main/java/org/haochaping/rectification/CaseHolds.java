package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Optional;
import org.haochaping.retention.HoldSubjects;
import org.haochaping.tenancy.Actor;

/** A lead department puts a hold on a case it leads, an administrator on one of his tenant's. */
@ApplicationScoped
public class CaseHolds implements HoldSubjects {
  @Inject Cases cases;

  @Override
  public Optional<Subject> find(Connection connection, Actor actor, String named) {
    return cases
        .byNumber(actor, named)
        .map(found -> new Subject(found.tenantId, found.evaluationId, "差评 " + found.number));
  }
}
