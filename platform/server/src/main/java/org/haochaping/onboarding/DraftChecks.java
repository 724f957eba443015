package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Refusal;

/** What the import has against a draft, step by step. */
@ApplicationScoped
public class DraftChecks {
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("code", "代码"),
          Map.entry("name", "名称"),
          Map.entry("key", "公开标识"),
          Map.entry("number", "工号"),
          Map.entry("login", "登录名"),
          Map.entry("unit", "单位"),
          Map.entry("units", "单位"),
          Map.entry("tenant", "租户"),
          Map.entry("leads", "牵头部门"),
          Map.entry("lineOfWork", "条线"),
          Map.entry("plugin", "插件"),
          Map.entry("percent", "比例"),
          Map.entry("workingDays", "工作日"),
          Map.entry("minimumVolume", "最少件数"),
          Map.entry("clause", "依据"));

  @Inject TenantImport imports;

  @Inject
  public DraftChecks() {}

  /** What applying it would do, or all that speaks against it. */
  ImportResult compare(Draft draft, Actor actor) {
    ImportResult result = imports.run(draft.file().text(), false, actor);
    return new ImportResult(
        result.tenant(), result.applied(), result.changes(), draft.file().told(result.problems()));
  }

  /** Refuses a step's answer with everything that is wrong with it, field by field. */
  void check(Draft draft, Step step, Actor actor) {
    List<Refusal.Field> fields = new ArrayList<>();
    for (Problem problem : compare(draft, actor).problems()) {
      if (Step.of(problem.path()) == step) {
        fields.add(field(problem));
      }
    }
    if (!fields.isEmpty()) {
      throw Refusal.invalid(fields);
    }
  }

  /** Who fills in a form does not know the items of a file by their names in it. */
  static Refusal.Field field(Problem problem) {
    String chinese = problem.detail();
    for (Map.Entry<String, String> item : ITEMS.entrySet()) {
      chinese = chinese.replace("“" + item.getKey() + "”", "“" + item.getValue() + "”");
    }
    return new Refusal.Field(problem.path(), "draft-invalid", chinese, problem.detailEn());
  }
}
