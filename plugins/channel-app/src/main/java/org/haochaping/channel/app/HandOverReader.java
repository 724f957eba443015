package org.haochaping.channel.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.channel.link.Fields;
import org.haochaping.channel.link.Names;
import org.haochaping.channel.link.Reading;
import org.haochaping.channel.link.Wish;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Terminal;

/** Reads whom an app hands over, and for which case. */
final class HandOverReader {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_USER = 128;

  private HandOverReader() {}

  static HandOver read(Fields fields, AppRules rules) {
    List<Problem> problems = new ArrayList<>();
    Reading reading = new Reading(fields, problems);
    Wish wish =
        Wish.read(
            reading,
            rules.codes(),
            Terminal.MOBILE,
            address -> rules.origins().leadingBack(address, Wish.LONGEST_ADDRESS));
    Optional<String> user = reading.optional(Names.USER, LONGEST_USER);
    if (user.isEmpty() && wish.number().isEmpty()) {
      reading.problem(AppProblems.nobody());
    }
    if (user.filter(PersonalNumber::is).isPresent()) {
      reading.problem(AppProblems.notOpaque());
    }
    HandOver handOver =
        new HandOver(
            wish.number(),
            wish.serviceNumber(),
            wish.terminal(),
            wish.unitCode(),
            reading.optional(AppNames.WINDOW, LONGEST_CODE),
            reading.optional(AppNames.STAFF, LONGEST_CODE),
            wish.matterCode(),
            reading.optional(AppNames.VISIT, LONGEST_CODE),
            user,
            contact(reading, rules),
            wish.backUrl());
    if (!reading.isGood()) {
      throw new RejectedException(problems.get(0));
    }
    return handOver;
  }

  private static Optional<Contact> contact(Reading reading, AppRules rules) {
    Fields fields = reading.fields();
    if (!rules.keepContact() || !fields.has(Names.MOBILE)) {
      return Optional.empty();
    }
    Optional<Contact> contact =
        Contact.plausible(fields.text(Names.USER_NAME), fields.text(Names.MOBILE));
    if (contact.isEmpty()) {
      reading.problem(AppProblems.phone());
    }
    return contact;
  }
}
