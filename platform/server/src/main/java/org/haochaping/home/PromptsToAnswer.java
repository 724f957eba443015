package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.haochaping.duty.Duty;
import org.haochaping.oversight.publication.Prompt;
import org.haochaping.oversight.publication.Prompts;
import org.haochaping.tenancy.Actor;

/** Prompts (催报) from above that wait for a reply or a bulletin; nothing is shown without any. */
@ApplicationScoped
public class PromptsToAnswer {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  @Inject Prompts prompts;

  List<Home.Section> of(Connection connection, Actor actor) throws SQLException {
    List<Home.Item> items =
        prompts.waiting(connection, Objects.requireNonNull(actor.tenant())).stream()
            .map(PromptsToAnswer::item)
            .toList();
    return items.isEmpty()
        ? List.of()
        : List.of(
            Home.Section.of("publication-prompts", "上级催报", "Asked for from above", "", "", items));
  }

  private static Home.Item item(Prompt prompt) {
    LocalDate on = LocalDate.ofInstant(prompt.sentAt(), Duty.CHINA);
    String words = prompt.words();
    return new Home.Item(
        prompt.chinese(),
        prompt.english(),
        DAY.format(on) + (words.isEmpty() ? "" : "：" + words),
        on + (words.isEmpty() ? "" : ": " + words),
        null,
        "bulletins",
        null);
  }
}
