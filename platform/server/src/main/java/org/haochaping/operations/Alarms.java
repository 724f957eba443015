package org.haochaping.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.Lodging;

/** What the signs mean, by the policy. */
record Alarms(AlarmPolicy policy, Clock clock) {

  List<Alarm> of(Installation installation) {
    List<Alarm> alarms = new ArrayList<>();
    partitions(installation, alarms);
    backup(installation, alarms);
    if (installation.diskTotal() > 0
        && installation.diskFree() * 100 / installation.diskTotal() < policy.diskPercent()) {
      alarms.add(
          Alarm.soon(
              "disk-nearly-full",
              "服务器数据盘剩余空间不足%d%%，请清理日志或扩容。".formatted(policy.diskPercent()),
              "Less than %d%% of the server's disk is free; remove old logs or add space."
                  .formatted(policy.diskPercent())));
    }
    return alarms;
  }

  private void partitions(Installation installation, List<Alarm> alarms) {
    YearMonth now = YearMonth.from(clock.instant().atZone(Duty.CHINA));
    YearMonth until =
        installation.partitionsUntil().isEmpty()
            ? now.minusMonths(1)
            : YearMonth.parse(installation.partitionsUntil());
    if (until.isBefore(now)) {
      alarms.add(
          Alarm.now(
              "partition-missing",
              "本月没有评价数据分区，评价正在被拒收。请立即重启服务；仍不恢复请查看服务器日志。",
              "There is no place for this month's ratings and they are refused. Restart the server now, then read its log."));
    } else if (until.isBefore(now.plusMonths(policy.monthsAhead()))) {
      alarms.add(
          Alarm.soon(
              "partitions-not-ahead",
              "评价数据分区只建到%s，请在月底前重启服务；仍不恢复请查看服务器日志。".formatted(until),
              "Ratings have a place only until %s. Restart the server before the month ends, then read its log."
                  .formatted(until)));
    }
  }

  private void backup(Installation installation, List<Alarm> alarms) {
    Installation.LastBackup last = installation.lastBackup();
    if (last == null) {
      alarms.add(
          Alarm.soon(
              "no-backup",
              "还没有做过备份。请在服务器上执行 java -jar haochaping.jar backup，并安排每天执行。",
              "There is no backup yet. Run java -jar haochaping.jar backup on the server, and every day from now on."));
    } else if (last.at().plus(policy.oldBackup()).isBefore(clock.instant())) {
      alarms.add(
          Alarm.soon(
                  "backup-old",
                  "最近一次备份已超过%d小时，请检查每天的备份任务。".formatted(policy.oldBackup().toHours()),
                  "The last backup is older than %d hours; check the daily job."
                      .formatted(policy.oldBackup().toHours()))
              .since(last.at()));
    }
  }

  List<Alarm> of(List<Lodging> plugins) {
    return plugins.stream()
        .filter(lodging -> lodging.health() == Lodging.Health.FAILED)
        .map(
            lodging ->
                Alarm.now(
                    "plugin-failed",
                    "插件%s未能启动，用它的渠道和通报不可用。请在“插件”页查看原因。".formatted(lodging.artefact().displayName()),
                    "The plugin %s could not start; see why on the page Plugins."
                        .formatted(lodging.artefact().pluginId())))
        .toList();
  }

  List<Alarm> of(TenantStatus tenant) {
    List<Alarm> alarms = new ArrayList<>();
    work(tenant, alarms);
    for (String month : tenant.monthsLate()) {
      alarms.add(
          Alarm.now(
              "closing-late",
              "%s%s的结算已逾期（%s，次月%d日前通报），请通知牵头部门结算并通报。"
                  .formatted(tenant.name(), month, policy.clause(), policy.closingDay()),
              "%s has not closed %s, due on the %dth of the next month (%s); tell its lead department."
                  .formatted(tenant.name(), month, policy.closingDay(), policy.clause())));
    }
    for (TenantStatus.ChannelSign channel : tenant.channels()) {
      if (channel.silent()) {
        alarms.add(
            Alarm.soon(
                    "channel-silent",
                    "%s的渠道“%s”已超过%d个工作日没有评价，而此前一直有。请联系该渠道核实。"
                        .formatted(tenant.name(), channel.name(), policy.silentWorkingDays()),
                    "Channel %s of %s has had no rating for more than %d working days, though it usually has; ask its owner."
                        .formatted(channel.code(), tenant.name(), policy.silentWorkingDays()))
                .since(channel.lastRating()));
      }
    }
    messages(tenant, alarms);
    pulls(tenant, alarms);
    if (tenant.deadCodes() > 0) {
      alarms.add(
          Alarm.soon(
              "dead-codes-scanned",
              "%s最近7天有%d个已失效的评价二维码或链接仍被打开。请在“评价渠道”查看在哪些窗口，撤下旧海报。"
                  .formatted(tenant.name(), tenant.deadCodes()),
              "In %s %d codes or links that lead nowhere were opened in the last 7 days; see on the page Channels at which windows, and take the old posters down."
                  .formatted(tenant.name(), tenant.deadCodes())));
    }
    return alarms.stream().map(alarm -> alarm.of(tenant.code())).toList();
  }

  private static void messages(TenantStatus tenant, List<Alarm> alarms) {
    TenantStatus.MessageSigns messages = tenant.messages();
    if (messages.stuck() > 0) {
      alarms.add(
          Alarm.now(
                  "messages-stuck",
                  "%s有%d条消息未能发出，评价人或工作人员没有收到。请到“信息发送”页查看原因，处理发送渠道后点“全部重新发送”。"
                      .formatted(tenant.name(), messages.stuck()),
                  "%d messages of %s are stuck and reached nobody. See why on the page Messages, mend the gateway and send them again there."
                      .formatted(messages.stuck(), tenant.name()))
              .since(messages.stuckSince()));
    }
    for (TenantStatus.StoppedSign stopped : tenant.stopped()) {
      alarms.add(
          Alarm.now(
                  "plugin-quarantined",
                  "%s的“%s”多次连续出错，插件%s对它的后台工作已隔离停用，经它发送的消息和由它去取的数据在等待。请到“插件”页查看原因，处理后解除隔离。"
                      .formatted(tenant.name(), stopped.name(), stopped.pluginId()),
                  "%s of %s failed again and again: the plugin %s is in quarantine for it, and what it sends or pulls waits. See why on the page Plugins, mend it and lift the quarantine there."
                      .formatted(stopped.name(), tenant.name(), stopped.pluginId()))
              .since(stopped.since()));
    }
  }

  private static void pulls(TenantStatus tenant, List<Alarm> alarms) {
    for (TenantStatus.PullSign pull : tenant.pulls()) {
      String trouble = pull.trouble();
      alarms.add(
          (trouble == null
                  ? Alarm.now(
                      "pull-not-begun",
                      "%s的渠道“%s”到了时间没有去取数据。请查看服务器日志并重启服务。".formatted(tenant.name(), pull.name()),
                      "Channel %s of %s should have pulled and did not. Read the server's log and restart it."
                          .formatted(pull.name(), tenant.name()))
                  : Alarm.now(
                      "pull-stands-still",
                      "%s的渠道“%s”连续%d次没有取到数据：%s处理后可在该渠道页面“立即去取”。"
                          .formatted(tenant.name(), pull.name(), pull.failures(), trouble),
                      "Channel %s of %s failed to pull %d times in a row: %s Then pull at once on the channel's page."
                          .formatted(
                              pull.name(), tenant.name(), pull.failures(), pull.troubleEn())))
              .since(pull.since()));
    }
  }

  private void work(TenantStatus tenant, List<Alarm> alarms) {
    Instant oldest = tenant.backlog().oldestDue();
    if (oldest != null && oldest.plus(policy.oldWork()).isBefore(clock.instant())) {
      alarms.add(
          Alarm.now(
                  "work-not-done",
                  "%s有%d项后台工作等待超过%d分钟，差评可能没有立案、期限可能没有提醒。请查看服务器日志并重启服务。"
                      .formatted(
                          tenant.name(), tenant.backlog().due(), policy.oldWork().toMinutes()),
                  "%s has %d pieces of work waiting for more than %d minutes: cases or reminders may be missing. Read the server's log and restart it."
                      .formatted(
                          tenant.name(), tenant.backlog().due(), policy.oldWork().toMinutes()))
              .since(oldest));
    }
    tenant.backlog().examples().stream()
        .filter(failing -> failing.attempts() >= policy.attempts())
        .findFirst()
        .ifPresent(
            failing ->
                alarms.add(
                    Alarm.now(
                        "work-failing",
                        "%s的后台工作%s已失败%d次（%s）。详情见服务器日志，排除原因后会自动重试。"
                            .formatted(
                                tenant.name(), failing.kind(), failing.attempts(), failing.error()),
                        "Work %s of %s has failed %d times (%s). See the server's log; it is tried again by itself."
                            .formatted(
                                failing.kind(),
                                tenant.name(),
                                failing.attempts(),
                                failing.error()))));
  }
}
