package org.haochaping.bulletin;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;

/** 5 November 2026 in 景洪市, where the bureau publishes October, and again what came of it. */
public final class OctoberInJinghong {
  public final ScratchDatabase database = ScratchDatabase.create();
  public final Tree tree = Tree.plantedIn(database);
  public final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  public final MovableClock clock = MovableClock.at(LocalDate.of(2026, 11, 5));
  public final Tenant jinghong = People.jinghong(tree);
  public final Actor bureau = People.of(jinghong, Role.SERVICE_BUREAU);
  public final FailingDocx formats = new FailingDocx();
  public final BulletinHouse house = new BulletinHouse(transactions, formats, clock);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID police = ratings.department("GAJ", "市公安局");

  public OctoberInJinghong() throws SQLException {}

  /** One more rating is in, the month is closed anew and published. */
  public Bulletin publish() throws SQLException {
    ratings.add(
        new Kind(
            LocalDate.of(2026, 10, 8),
            Source.ONLINE_HALL,
            Terminal.PC,
            police,
            Level.SATISFIED,
            Origin.ACTIVE,
            "COUNTED"),
        1);
    UUID closing =
        Closers.at(transactions, clock.instant().toString())
            .close(bureau, Period.parse("2026-10"))
            .id();
    return house.bulletins.publish(bureau, jinghong, closing);
  }
}
