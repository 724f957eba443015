package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Versions;

/** One act on a call-back in one transaction, answered with the call-back as it is then. */
@ApplicationScoped
public class CallbackDesk {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Attempts attempts;

  /** A call-back with what was tried and what the viewer can do. */
  @Schema(name = "CallbackDetail")
  public record Detail(
      Callback callback,
      List<Attempts.Attempt> attempts,
      List<CallbackAction> actions,
      List<Questionnaire.Question> questions) {}

  /** Something done or read in a transaction of the actor's tenant. */
  @FunctionalInterface
  interface Act<T> {
    T on(Connection connection, Actor actor) throws SQLException;
  }

  <T> T read(Act<T> act) {
    Actor actor = identity.staff();
    return transactions.in(actor.tenantId(), connection -> act.on(connection, actor));
  }

  Response on(Act<Callback> act) {
    Detail detail =
        read(
            (connection, actor) -> {
              Callback callback = act.on(connection, actor);
              List<Attempts.Attempt> tried =
                  attempts.of(connection, callback.tenantId(), callback.id());
              return new Detail(
                  callback, tried, actions(actor, callback, tried), Questionnaire.QUESTIONS);
            });
    return Response.ok(detail).tag(Versions.tag(detail.callback().version())).build();
  }

  private static List<CallbackAction> actions(
      Actor actor, Callback callback, List<Attempts.Attempt> tried) {
    return actor.has(Role.SERVICE_CENTRE)
        ? CallbackLife.edges().stream()
            .filter(edge -> edge.from() == callback.state())
            .map(CallbackLife.Edge::action)
            .filter(action -> action != CallbackAction.GIVE_UP || Attempts.suffice(tried))
            .toList()
        : List.of();
  }
}
