package org.haochaping.bulletin;

import java.time.Clock;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.form.Forms;
import org.haochaping.bulletin.form.LetterheadDesk;
import org.haochaping.bulletin.form.Press;
import org.haochaping.bulletin.posting.Postings;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Closings;
import org.haochaping.document.Formats;
import org.haochaping.document.OfficeForms;
import org.haochaping.duty.Duties;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.TenantTransactions;

/** All that has to do with bulletins, put together without a container. */
public final class BulletinHouse {
  final BulletinDrafts drafts;
  public final Issues issues;
  public final Issuers issuers;
  final RankingWork rankings = new RankingWork();
  public final Bulletins bulletins = new Bulletins();
  final FormDesk desk = new FormDesk();
  public final Postings postings;
  final LetterheadDesk letterheads;
  public final Forms forms;
  public final Filings filings;

  public BulletinHouse(TenantTransactions transactions, Formats formats, Clock clock) {
    Journal journal = new Journal(clock);
    filings = Filings.by(clock);
    Press press = Press.by(formats, transactions, OfficeForms.at(clock));
    issues = Issues.by(journal, clock);
    forms = Forms.by(issues, clock);
    issuers = Issuers.by(new Organisation(), clock);
    postings = Postings.by(issues, issuers, new Policies(), clock);
    letterheads = LetterheadDesk.by(issuers, journal, clock);
    Agenda agenda = Agenda.by(issuers, new Duties(clock), clock);
    drafts = BulletinDrafts.by(new Closings(), new Policies(), issuers, filings);
    rankings.drafts = drafts;
    rankings.upToDate = drafts.upToDate;
    rankings.issues = issues;
    rankings.closings = new Closings();
    rankings.agenda = agenda;
    rankings.clock = clock;
    bulletins.transactions = transactions;
    bulletins.drafts = drafts;
    bulletins.issues = issues;
    bulletins.filings = filings;
    bulletins.press = press;
    bulletins.forms = forms;
    bulletins.agenda = agenda;
    bulletins.journal = journal;
    bulletins.clock = clock;
    desk.transactions = transactions;
    desk.bulletins = bulletins;
    desk.issues = issues;
    desk.issuers = issuers;
    desk.forms = forms;
    desk.press = press;
  }

  static Bulletins bulletins(TenantTransactions transactions, Formats formats, Clock clock) {
    return new BulletinHouse(transactions, formats, clock).bulletins;
  }
}
