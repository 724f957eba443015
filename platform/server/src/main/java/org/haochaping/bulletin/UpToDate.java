package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.web.Refusal;

/** Refuses what would be printed from a closing that time has overtaken. */
@ApplicationScoped
public class UpToDate {

  @Inject Closings closings;
  @Inject Policies policies;

  /** For work outside the container. */
  static UpToDate by(Closings closings, Policies policies) {
    UpToDate upToDate = new UpToDate();
    upToDate.closings = closings;
    upToDate.policies = policies;
    return upToDate;
  }

  /**
   * Refused when a closing cannot be published any more: it is not the latest, or rules changed.
   */
  void current(Connection connection, Closing closing) throws SQLException {
    boolean latest = isLatest(connection, closing);
    Policy policy = policies.at(connection, closing.tenantId(), closing.period().last());
    if (!latest || !policy.version().equals(closing.policyVersion())) {
      throw Refusal.conflict(
          "closing-outdated",
          latest ? "结算之后规则有变化，请重新结算该期间，再发布通报。" : "该期间已有更新的结算，请用最新一次结算发布通报。",
          latest
              ? "The rules have changed since the closing; close the period again, then publish."
              : "There is a later closing of the period; publish that one.");
    }
  }

  /** What was found void or another department's is not printed as if it had not been, 二(二)3. */
  void withAllDecisions(Connection connection, Closing closing, Issuer issuer) throws SQLException {
    int decided = closings.decidedSince(connection, closing, issuer.sources());
    if (decided > 0) {
      throw Refusal.conflict(
          "closing-outdated",
          "结算之后又有" + decided + "件差评经复核不予采纳或更正承办部门，尚未计入。请先重新结算" + closing.period().chinese() + "。",
          decided
              + " bad reviews were found void or another department's since the closing; close"
              + " the period again first.");
    }
  }

  /** The closing a ranking was compiled from; refused when its year was closed again since. */
  Closing newest(Connection connection, Issue ranking) throws SQLException {
    Closing closing = closings.get(connection, ranking.tenantId(), ranking.closingId());
    if (!isLatest(connection, closing)) {
      throw Refusal.conflict(
          "closing-outdated",
          "排名汇总之后，"
              + ranking.period().chinese()
              + "已重新结算，原排名不能再审核同意或发布。请由政务服务管理局按最新一次结算重新汇总并报审；正在审核的，请先退回。",
          "The year was closed again after this ranking was compiled; compile it anew and submit"
              + " it again.");
    }
    return closing;
  }

  private boolean isLatest(Connection connection, Closing closing) throws SQLException {
    return closings
        .latest(connection, closing.tenantId(), closing.period())
        .filter(closing::equals)
        .isPresent();
  }
}
