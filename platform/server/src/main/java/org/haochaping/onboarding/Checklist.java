package org.haochaping.onboarding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tenant needs before citizens are asked to rate, and whether it is there. */
public record Checklist(List<Item> items, boolean ready) {

  /**
   * One thing.
   *
   * @param required whether nobody goes live without it
   * @param advice what to do when it is not there
   */
  @Schema(name = "ChecklistItem")
  public record Item(
      String code,
      boolean required,
      boolean done,
      String title,
      String titleEn,
      String advice,
      String adviceEn) {}

  static Checklist of(List<Item> items) {
    return new Checklist(items, items.stream().allMatch(item -> item.done || !item.required));
  }

  static Item leads(boolean done) {
    return new Item(
        "leads",
        true,
        done,
        "八个来源都有牵头部门",
        "Every source has a lead department",
        "导入“牵头”配置，让每个来源都有人牵头。",
        "Import leads, so that somebody leads every source.");
  }

  static Item centre(boolean done) {
    return new Item(
        "service-centre",
        true,
        done,
        "有政务服务中心负责回访",
        "A service centre calls back",
        "在组织机构里补一个类别为“政务服务中心”的单位，或由上级政务服务中心回访。",
        "Add a unit of kind service centre, or let the centre above call back.");
  }

  static Item administrator(boolean done) {
    return new Item(
        "administrator",
        true,
        done,
        "管理员已登录过",
        "An administrator has signed in",
        "把一次性密码当面交给管理员，请他登录并改密码。",
        "Hand over the one-time password and ask the administrator to sign in.");
  }

  static Item trial(boolean done) {
    return new Item(
        "trial",
        true,
        done,
        "试评已到达牵头部门",
        "A trial has arrived at its lead department",
        "点“发送试评”，等每一步都打上勾。",
        "Send a trial and wait until every stage is ticked.");
  }

  static Item calendar(boolean done) {
    return new Item(
        "calendar",
        false,
        done,
        "今年的放假安排已录入",
        "This year's schedule is there",
        "缺少时时限暂按周末推算并逐件提示；收到通知后请上传。",
        "Without it deadlines go by weekends, and say so; upload it when the notice comes.");
  }

  static Item policies(boolean done) {
    return new Item(
        "policies",
        false,
        done,
        "规定已核对",
        "The policies have been looked at",
        "回到“规定”一步看一遍时限和回访比例。",
        "Look at the deadlines and shares in the step of policies.");
  }
}
