package org.haochaping.document;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Which forms there are, and whether an office's own can be filled. */
@ApplicationScoped
public class FormDesk {

  @Inject @Any Instance<FillableForm> known;
  @Inject Formats formats;

  List<FillableForm> all() {
    return known.stream().sorted(Comparator.comparing(FillableForm::kind)).toList();
  }

  FillableForm form(String kind) {
    return known.stream()
        .filter(form -> form.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("form-unknown", "没有这种表格。", "There is no such form."));
  }

  /**
   * A form with a name that nothing is known by, or with none at all, is refused; so is one that
   * cannot be filled with an example.
   */
  void check(Tenant tenant, FillableForm form, byte[] content) {
    List<String> names = formats.namesIn(tenant, PaperFormat.DOCX.pluginId(), content);
    if (names.isEmpty()) {
      throw Refusal.invalid(
          "form-without-names",
          "模板里没有可填的栏目；请在要填写的位置写上如 {{" + form.names().get(0) + "}} 的占位符。",
          "Nothing in the form can be filled; write names in double braces.");
    }
    List<Refusal.Field> unknown =
        names.stream()
            .filter(name -> !form.names().contains(name))
            .map(
                name ->
                    new Refusal.Field(
                        name,
                        "name-unknown",
                        "没有“" + name + "”这一栏" + meant(form, name) + "。",
                        "Nothing is known by the name " + name + "."))
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.invalid(unknown);
    }
    form.sample(formats, tenant, content);
  }

  /** Those that share most with what was written. */
  private static String meant(FillableForm form, String written) {
    long most = form.names().stream().mapToLong(name -> shared(name, written)).max().orElse(0);
    return most < 2
        ? "，请对照可用栏目修改"
        : form.names().stream()
            .filter(name -> shared(name, written) == most)
            .map(name -> "“" + name + "”")
            .collect(joining("或", "，是否为", ""));
  }

  private static long shared(String one, String other) {
    return Stream.of(one.split("")).filter(other::contains).count();
  }
}
