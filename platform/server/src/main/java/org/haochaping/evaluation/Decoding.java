package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.FileColumn;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Asks a channel's plugin what a request means. */
@ApplicationScoped
public class Decoding {
  private static final int MOST_MINUTES = 24 * 60;
  private static final int USUAL_MINUTES = 60;

  @Inject Plugins plugins;

  /** The surfaces a channel uses. */
  public Set<Surface> surfaces(Tenant tenant, ChannelInstance channel) {
    return ask(tenant, channel, Decoding::fileUnreadable, ChannelAdapter::surfaces);
  }

  /** The columns of the files a channel takes; none where it has no template. */
  List<FileColumn> fileColumns(Tenant tenant, ChannelInstance channel) {
    return ask(tenant, channel, Decoding::fileUnreadable, ChannelAdapter::fileColumns);
  }

  /** Whether the rating page of a channel's windows asks for the 办件编号. */
  public AskNumber askNumber(ChannelInstance channel) {
    return plugins
        .schema(channel.pluginId(), channel.artefact())
        .setting(AskNumber.SETTING)
        .map(
            setting ->
                channel.settings().getOrDefault(setting.name(), setting.otherwise().orElse("")))
        .map(AskNumber::of)
        .orElse(AskNumber.OFF);
  }

  /** The one draft a form means. */
  public EvaluationDraft one(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
    Collected collected = new Collected(0, 1);
    some(tenant, channel, request, collected);
    List<Collected.Row> rows = collected.rows();
    if (rows.isEmpty() || (rows.get(0).draft().isEmpty() && rows.get(0).problems().isEmpty())) {
      throw Refusal.malformed(
          "nothing-decoded",
          "没有收到评价内容,请重新填写。",
          "There was no rating in the request; fill it in again.");
    }
    Collected.Row row = rows.get(0);
    if (row.draft().isEmpty()) {
      throw Refusals.of(row.problems());
    }
    return row.draft().get(0);
  }

  /**
   * Collects a stretch of what a request holds.
   *
   * @return whether that was the end of it
   */
  boolean some(
      Tenant tenant, ChannelInstance channel, ChannelRequest request, Collected collected) {
    return ask(
        tenant, channel, Decoding::fileUnreadable, adapter -> decode(adapter, request, collected));
  }

  /**
   * Collects what a foreign system pushed.
   *
   * @return whether all of it was taken; else there is more than the sink wanted
   */
  public boolean pushed(
      Tenant tenant, ChannelInstance channel, ChannelRequest request, Collected collected) {
    return ask(
        tenant, channel, Decoding::bodyUnreadable, adapter -> decode(adapter, request, collected));
  }

  /** Collects what a sheet of a questionnaire or an inspection means. */
  public void sheet(
      Tenant tenant, ChannelInstance channel, ChannelRequest request, Collected collected) {
    ask(tenant, channel, Decoding::bodyUnreadable, adapter -> decode(adapter, request, collected));
  }

  /** The answer to a push in the counterpart's own form, if it has one. */
  public Optional<Rendered> answer(Tenant tenant, ChannelInstance channel, PushAnswer answer) {
    return ask(tenant, channel, Decoding::bodyUnreadable, adapter -> adapter.respond(answer));
  }

  /**
   * The answer to a citizen as the channel's counterpart expects it, if it has a form of its own.
   */
  public Optional<byte[]> encode(Tenant tenant, ChannelInstance channel, CitizenAnswer answer) {
    return ask(tenant, channel, Decoding::bodyUnreadable, adapter -> adapter.encode(answer));
  }

  /** Which case a counterpart wants a rating page for. */
  public LinkRequest link(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
    return ask(tenant, channel, Decoding::bodyUnreadable, adapter -> adapter.link(request));
  }

  /** How much time lies between two pulls of a channel. */
  public Duration betweenPulls(ChannelInstance channel) {
    String minutes =
        plugins
            .schema(channel.pluginId(), channel.artefact())
            .setting(Pulled.MINUTES)
            .map(
                setting ->
                    channel.settings().getOrDefault(setting.name(), setting.otherwise().orElse("")))
            .orElse("");
    return Duration.ofMinutes(
        minutes.matches("[1-9][0-9]{0,3}")
            ? Math.min(Integer.parseInt(minutes), MOST_MINUTES)
            : USUAL_MINUTES);
  }

  /** The next page of a counterpart's; refused in words for those who configure the channel. */
  public Pulled poll(Tenant tenant, ChannelInstance channel, Optional<String> cursor) {
    return ask(tenant, channel, Decoding::unreachable, adapter -> adapter.poll(cursor));
  }

  /** Whom an app hands over, and for which case. */
  public HandOver handOver(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
    return ask(tenant, channel, Decoding::bodyUnreadable, adapter -> adapter.handOver(request));
  }

  private static boolean decode(ChannelAdapter adapter, ChannelRequest request, Collected collected)
      throws IOException {
    try {
      adapter.decode(request, collected);
      return true;
    } catch (Collected.Enough enough) {
      return false;
    }
  }

  private <T> T ask(
      Tenant tenant, ChannelInstance channel, Supplier<Refusal> unreadable, Use<T> use) {
    ChannelAdapter adapter =
        plugins.channel(
            channel.pluginId(),
            new PluginInstance(
                channel.id(),
                tenant.code(),
                tenant.name(),
                channel.settings(),
                channel.artefact()));
    try {
      return use.of(adapter);
    } catch (RejectedException rejected) {
      throw Refusals.of(List.of(rejected.problem()));
    } catch (IOException e) {
      throw unreadable.get();
    }
  }

  private static Refusal fileUnreadable() {
    return Refusal.malformed(
        "unreadable",
        "文件无法读取，请用Excel或WPS另存后重新上传。",
        "The file cannot be read; save it again and upload it.");
  }

  private static Refusal unreachable() {
    return Refusal.unavailable(
        "pull-unreachable",
        "没有连上对方接口，或没有在规定时间内得到完整的答复，稍后自动再取；持续出现请检查网络、接口地址和对方系统。",
        "The counterpart was not reached, or gave no whole answer in time; it is asked again by itself."
            + " If this goes on, check the network, the address and the counterpart.");
  }

  private static Refusal bodyUnreadable() {
    return Refusal.malformed(
        "body-unreadable",
        "请求体不完整或不是约定的格式，整批未接收，请核对后重新推送。",
        "The body is incomplete or not in the form agreed on; nothing was taken, correct it and push"
            + " again.");
  }

  /** What is asked of an adapter, which stays behind its guard. */
  @FunctionalInterface
  private interface Use<T> {
    T of(ChannelAdapter adapter) throws IOException;
  }
}
