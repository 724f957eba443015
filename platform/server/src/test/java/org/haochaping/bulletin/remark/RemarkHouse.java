package org.haochaping.bulletin.remark;

import java.time.Clock;
import org.haochaping.bulletin.BulletinHouse;
import org.haochaping.evaluation.Intakes;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;

/** All that has to do with remarks, put together without a container. */
public final class RemarkHouse {
  public final Remarks remarks;
  final RemarkIntake intake;
  final RemarkDesk desk;
  final RemarkPages pages = new RemarkPages();

  public RemarkHouse(
      ScratchDatabase database, TenantTransactions transactions, BulletinHouse house, Clock clock) {
    RemarkCodes codes = RemarkCodes.by(Intakes.keys(), Tenants.over(database.appSource()));
    Journal journal = new Journal(clock);
    remarks = Remarks.by(codes);
    intake = RemarkIntake.by(codes, new Policies(), journal, clock);
    desk = RemarkDesk.by(house.issues, house.issuers, journal, clock);
    pages.transactions = transactions;
    pages.remarks = remarks;
    pages.intake = intake;
  }
}
