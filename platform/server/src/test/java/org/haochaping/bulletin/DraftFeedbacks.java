package org.haochaping.bulletin;

import java.util.UUID;
import org.haochaping.appeal.AppealHouse;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.closing.Closings;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;

/** Feedback before a bulletin without a container, also for tests of other packages. */
public final class DraftFeedbacks {
  private DraftFeedbacks() {}

  public static DraftFeedback of(AppealHouse at) {
    DraftFeedback feedback = new DraftFeedback();
    feedback.closings = new Closings();
    feedback.issuers = Issuers.by(new Organisation(), at.clock);
    feedback.cases = at.house.feedback();
    feedback.rows = new FeedbackRows();
    feedback.journal = new Journal(at.clock);
    feedback.clock = at.clock;
    return feedback;
  }

  /** Tells every department of its bad results in the draft of a closing. */
  public static void send(AppealHouse at, Actor lead, UUID closing) {
    at.act(lead, c -> of(at).send(c, lead, at.county, closing));
  }
}
