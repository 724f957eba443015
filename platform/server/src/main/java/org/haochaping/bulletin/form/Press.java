package org.haochaping.bulletin.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.document.Formats;
import org.haochaping.document.Formats.Printed;
import org.haochaping.document.OfficeForms;
import org.haochaping.document.OfficeForms.OfficeForm;
import org.haochaping.document.PaperFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/**
 * Prints a document in every form there is, the letter in the office's own template where it has
 * one; to be called outside transactions.
 */
@ApplicationScoped
public class Press {
  private static final Logger LOG = Logger.getLogger(Press.class.getName());
  private static final String LETTER = PaperFormat.DOCX.pluginId();

  @Inject Formats formats;
  @Inject TenantTransactions transactions;
  @Inject OfficeForms officeForms;

  /** For work outside the container. */
  public static Press by(
      Formats formats, TenantTransactions transactions, OfficeForms officeForms) {
    Press press = new Press();
    press.formats = formats;
    press.transactions = transactions;
    press.officeForms = officeForms;
    return press;
  }

  /**
   * What came out of one form.
   *
   * @param pluginId of the format, with {@code /} and its variant where it has several forms
   */
  public record Sheet(String pluginId, Printed printed) {}

  /** A format that printed nothing, and why. */
  public record Failed(String pluginId, String reason) {}

  /** What came out of all of them. */
  public record Run(List<Sheet> sheets, List<Failed> failed) {
    /** Keeps its own copies. */
    public Run {
      sheets = List.copyOf(sheets);
      failed = List.copyOf(failed);
    }
  }

  /** Prints in one format; refused when it fails. */
  public Printed print(Tenant tenant, String pluginId, Document document) {
    return formats.render(tenant, pluginId, document);
  }

  /** Prints in all forms but these; one that fails holds up no other. */
  public Run printAllBut(Tenant tenant, Set<String> printed, Document document) {
    Optional<OfficeForm> own =
        transactions.in(
            tenant.id(),
            connection -> officeForms.now(connection, tenant.id(), BulletinTemplate.KIND));
    List<Sheet> sheets = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    for (String pluginId : formats.forms(tenant)) {
      if (printed.contains(pluginId)) {
        continue;
      }
      Optional<OfficeForm> template = pluginId.equals(LETTER) ? own : Optional.empty();
      try {
        sheets.add(new Sheet(pluginId, print(tenant, pluginId, document, template)));
      } catch (Refusal refused) {
        failed.add(new Failed(pluginId, reason(refused, template)));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the format " + pluginId + " printed nothing", e);
        failed.add(new Failed(pluginId, "格式插件出错，请联系本级信息技术人员查看日志。"));
      }
    }
    return new Run(sheets, failed);
  }

  /** All forms, each by the id of its format and its variant. */
  public List<String> forms(Tenant tenant) {
    return formats.forms(tenant);
  }

  private Printed print(
      Tenant tenant, String form, Document document, Optional<OfficeForm> template) {
    return template.isPresent()
        ? formats.letter(tenant, form, template.get().content(), document)
        : formats.render(tenant, form, document);
  }

  /** An office that has a template does not mean ours: a letter that fails is missing, and why. */
  private static String reason(Refusal refused, Optional<OfficeForm> template) {
    return template
        .map(own -> "本单位模板“" + own.fileName() + "”无法使用：" + refused.chinese() + "请更换或停用模板后补印。")
        .orElse(refused.chinese());
  }
}
