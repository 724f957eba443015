package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.callback.Callback;
import org.haochaping.callback.Callbacks;
import org.haochaping.callback.CitizenWord;
import org.haochaping.callback.CitizenWords;
import org.haochaping.duty.Duty;

/** What a service centre has to call back and what citizens told it. */
@ApplicationScoped
public class ToCallBack {
  private static final int MOST = 200;

  @Inject Callbacks callbacks;
  @Inject CitizenWords words;

  List<Home.Section> of(Connection connection, UUID centre) throws SQLException {
    return List.of(
        Home.Section.of(
            "callbacks",
            "待回访",
            "To call back",
            "没有待回访的差评。每月1日抽取上月报送整改情况的差评，抽中的会出现在这里。",
            "Nobody to call back. On the first of each month those drawn will appear here.",
            callbacks.toMake(connection, centre, MOST).stream().map(ToCallBack::item).toList()),
        Home.Section.of(
            "citizen-words",
            "评价人反映待处理",
            "Told by citizens",
            "没有待处理的反映。评价人凭查询码表示整改不实、或反映受到干扰，会出现在这里。",
            "Nothing told. Who says by his receipt that it was not put right, or that he is pressed,"
                + " will appear here.",
            told(connection, centre)));
  }

  private static Home.Item item(Callback one) {
    String from = one.month() == null ? "追加回访" : chinese(YearMonth.parse(one.month())) + "抽中";
    String fromEn = one.month() == null ? "added" : "drawn for " + one.month();
    return new Home.Item(
        "回访 " + one.number(),
        "Call back " + one.number(),
        one.unitName() + " · " + from,
        one.unitName() + " · " + fromEn,
        null,
        "callbacks",
        one.id().toString());
  }

  private static String chinese(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  private List<Home.Item> told(Connection connection, UUID centre) throws SQLException {
    List<Home.Item> items = new ArrayList<>();
    for (CitizenWord word : words.waiting(connection, centre, MOST)) {
      LocalDate on = LocalDate.ofInstant(word.at(), Duty.CHINA);
      items.add(
          new Home.Item(
              word.kind().chinese() + " " + word.number(),
              word.kind().english() + " " + word.number(),
              word.unitName() + " · " + on,
              word.unitName() + " · " + on,
              null,
              "callbacks/words",
              null));
    }
    return items;
  }
}
