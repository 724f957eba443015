package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.form.Forms;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.form.Press;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The forms of a published bulletin, its page among them, and those it still lacks. */
@ApplicationScoped
public class FormDesk {

  @Inject TenantTransactions transactions;
  @Inject Bulletins bulletins;
  @Inject Issues issues;
  @Inject Issuers issuers;
  @Inject Forms forms;
  @Inject Press press;

  /**
   * One form.
   *
   * @param id of the form; the page has the bulletin's own; absent while it is missing
   * @param missing why it is missing; absent when it is there
   */
  @Schema(name = "BulletinForm")
  public record FormView(
      @Nullable UUID id,
      String format,
      @Nullable String formatVersion,
      @Nullable String mediaType,
      @Nullable String extension,
      @Nullable Integer size,
      @Nullable String sha256,
      @Nullable Instant renderedAt,
      @Nullable String missing) {

    static FormView of(Form form) {
      return new FormView(
          form.id(),
          form.pluginId(),
          form.pluginVersion(),
          form.mediaType(),
          form.extension(),
          form.size(),
          form.sha256(),
          form.renderedAt(),
          null);
    }
  }

  /** A form as a file, and what it is called without its ending. */
  record File(String name, Rendered rendered) {}

  /** Those that are there. */
  List<FormView> printed(Connection connection, UUID tenant, UUID id) throws SQLException {
    Bulletin bulletin = bulletins.get(connection, tenant, id);
    List<FormView> views = new ArrayList<>();
    views.add(page(bulletin, BulletinRows.bytes(connection, bulletin).length));
    for (Form form : forms.of(connection, tenant, id)) {
      views.add(FormView.of(form));
    }
    return views;
  }

  /** Those that are there, and those that could be; to be called outside transactions. */
  List<FormView> all(Tenant tenant, UUID id) {
    List<String> known = press.forms(tenant);
    return transactions.in(tenant.id(), connection -> all(connection, tenant.id(), id, known));
  }

  private List<FormView> all(Connection connection, UUID tenant, UUID id, List<String> known)
      throws SQLException {
    List<FormView> views = printed(connection, tenant, id);
    Set<String> there = new HashSet<>(views.stream().map(FormView::format).toList());
    var issue = issues.find(connection, tenant, id);
    if (issue.isPresent() && KeptDocuments.last(connection, tenant, id).isPresent()) {
      List<IssueSteps.Step> steps = issues.steps(connection, issue.get());
      for (String format : known) {
        if (!there.contains(format)) {
          views.add(
              new FormView(null, format, null, null, null, null, null, null, why(steps, format)));
        }
      }
    }
    return views;
  }

  /** Prints what is missing of the actor's own, from the document as it was published. */
  List<FormView> printMissing(Actor actor, Tenant tenant, UUID id) {
    record Lacking(Document document, Set<String> there) {}
    Lacking lacking =
        transactions.in(
            tenant.id(),
            connection -> {
              List<FormView> views = printed(connection, tenant.id(), id);
              Document document =
                  KeptDocuments.last(connection, tenant.id(), id)
                      .orElseThrow(FormDesk::older)
                      .document();
              Issue issue = issues.get(connection, tenant.id(), id);
              issuers.admit(connection, actor, issue, IssueAction.RENDER);
              return new Lacking(
                  document, new HashSet<>(views.stream().map(FormView::format).toList()));
            });
    Press.Run run = press.printAllBut(tenant, lacking.there, lacking.document);
    transactions.run(
        tenant.id(),
        connection -> {
          Issue issue = issues.get(connection, tenant.id(), id);
          forms.add(connection, issue, run, Signature.of(actor));
        });
    return all(tenant, id);
  }

  /** The bytes of one. */
  File file(Connection connection, UUID tenant, UUID id, UUID form) throws SQLException {
    Bulletin bulletin = bulletins.get(connection, tenant, id);
    if (form.equals(bulletin.id())) {
      return new File(
          bulletin.title(),
          new Rendered(bulletin.mediaType(), "html", BulletinRows.bytes(connection, bulletin)));
    }
    Form found =
        forms.of(connection, tenant, id).stream()
            .filter(one -> one.id().equals(form))
            .findFirst()
            .orElseThrow(FormDesk::unknown);
    return new File(
        bulletin.title() + variant(found.pluginId()),
        new Rendered(
            found.mediaType(),
            found.extension(),
            forms.bytes(connection, tenant, id, form).orElseThrow(FormDesk::unknown)));
  }

  /** Two forms of one format are two files. */
  private static String variant(String format) {
    int at = format.indexOf('/');
    return at < 0 ? "" : "（" + (format.endsWith("/notice") ? "公示" : format.substring(at + 1)) + "）";
  }

  private static FormView page(Bulletin bulletin, int size) {
    return new FormView(
        bulletin.id(),
        bulletin.pluginId(),
        bulletin.pluginVersion(),
        bulletin.mediaType(),
        "html",
        size,
        bulletin.sha256(),
        bulletin.publishedAt(),
        null);
  }

  private static String why(List<IssueSteps.Step> steps, String format) {
    String reason = "该格式在通报发布之后安装，可以补印。";
    for (IssueSteps.Step step : steps) {
      if (step.event() == IssueEvent.FORM_FAILED && step.text().startsWith(format + "：")) {
        reason = step.text().substring(format.length() + 1);
      }
    }
    return reason;
  }

  /** No document was kept before there was a way of a bulletin. */
  static Refusal older() {
    return Refusal.conflict(
        "no-document-kept",
        "该通报发布时尚未保存通报稿，只有网页形式。",
        "No document was kept of this bulletin; there is only its page.");
  }

  private static Refusal unknown() {
    return Refusal.unknown(
        "form-unknown", "没有找到该形式的通报，请刷新列表后重试。", "There is no such form of the bulletin.");
  }
}
