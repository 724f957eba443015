package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.haochaping.bulletin.remark.RemarkDesk;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Actor;

/**
 * What people said of the office's bulletins and nobody has answered. No rule says by when, so
 * there is no deadline; how long they wait is told.
 */
@ApplicationScoped
public class RemarksToAnswer {

  @Inject RemarkDesk desk;

  List<Home.Item> of(Connection connection, Actor actor, LocalDate today) throws SQLException {
    return desk.waiting(connection, actor).stream().map(one -> item(one, today)).toList();
  }

  private static Home.Item item(RemarkDesk.Waiting one, LocalDate today) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(one.since(), Duty.CHINA), today);
    return new Home.Item(
        one.count() + "条留言待答复，最早一条" + (days == 0 ? "今天收到" : "已收到" + days + "天"),
        one.count()
            + " remarks to answer, the oldest "
            + (days == 0 ? "came today" : days + " days old"),
        one.title(),
        one.title(),
        null,
        "bulletins",
        one.bulletinId().toString());
  }
}
