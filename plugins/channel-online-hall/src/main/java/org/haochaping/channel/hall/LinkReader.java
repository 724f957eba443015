package org.haochaping.channel.hall;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.channel.link.FieldProblems;
import org.haochaping.channel.link.Fields;
import org.haochaping.channel.link.Names;
import org.haochaping.channel.link.Reading;
import org.haochaping.channel.link.Wish;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Terminal;

/** Reads who wants the address of a rating page for which case. */
final class LinkReader {

  private LinkReader() {}

  static LinkRequest read(Fields fields, HallRules rules) {
    List<Problem> problems = new ArrayList<>();
    Reading reading = new Reading(fields, problems);
    Wish wish = Wish.read(reading, rules.codes(), Terminal.PC, rules::back);
    if (wish.number().isEmpty()) {
      reading.problem(FieldProblems.missing(Names.NUMBER));
    }
    if (!reading.isGood()) {
      throw new RejectedException(problems.get(0));
    }
    return new LinkRequest(
        wish.number().orElseThrow(),
        wish.serviceNumber(),
        wish.terminal(),
        wish.unitCode(),
        wish.matterCode(),
        wish.backUrl());
  }
}
