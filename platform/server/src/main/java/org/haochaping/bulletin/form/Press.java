package org.haochaping.bulletin.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.document.Formats;
import org.haochaping.document.Formats.Printed;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Prints a document in every format there is; to be called outside transactions. */
@ApplicationScoped
public class Press {
  private static final Logger LOG = Logger.getLogger(Press.class.getName());

  @Inject Formats formats;

  /** For work outside the container. */
  public static Press by(Formats formats) {
    Press press = new Press();
    press.formats = formats;
    return press;
  }

  /** What came out of one format. */
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

  /** Prints in all formats but these; one that fails holds up no other. */
  public Run printAllBut(Tenant tenant, Set<String> printed, Document document) {
    List<Sheet> sheets = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    for (String pluginId : formats.installed()) {
      if (printed.contains(pluginId)) {
        continue;
      }
      try {
        sheets.add(new Sheet(pluginId, formats.render(tenant, pluginId, document)));
      } catch (Refusal refused) {
        failed.add(new Failed(pluginId, refused.chinese()));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the format " + pluginId + " printed nothing", e);
        failed.add(new Failed(pluginId, "格式插件出错，请联系本级信息技术人员查看日志。"));
      }
    }
    return new Run(sheets, failed);
  }

  public List<String> formats() {
    return formats.installed();
  }
}
