package org.haochaping.evaluation;

import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Origins;
import org.haochaping.web.Refusal;

/**
 * Where a rating page leads back to. What a plugin found good is held against the channel's origins
 * once more: the page of a government server sends nobody to an address that its administrator did
 * not list, nor to one that he has taken off the list since.
 */
public final class WaysBack {
  private static final int LONGEST = 1000;

  private WaysBack() {}

  /** The hand-over as it was read; refused when its way back is none of the channel's own. */
  public static HandOver checked(ChannelInstance channel, HandOver handOver) {
    if (handOver.backUrl().filter(address -> !leads(channel, address.toString())).isPresent()) {
      throw Refusal.invalid(
          "back-url-foreign",
          "返回地址不在渠道设置登记的来源之内，请核对，或请接收方登记。",
          "The address to go back to is none of the origins in the channel's settings; check it, or"
              + " have it listed.");
    }
    return handOver;
  }

  /** The link as it may be shown. Other channels than those of apps check by rules of their own. */
  static RatingLink shown(ChannelInstance channel, RatingLink link) {
    String address = link.backUrl();
    return address == null
            || !channel.settings().containsKey(Origins.SETTING)
            || leads(channel, address)
        ? link
        : link.withoutWayBack();
  }

  private static boolean leads(ChannelInstance channel, String address) {
    return Origins.of(channel.settings().getOrDefault(Origins.SETTING, ""))
        .leadingBack(address, LONGEST)
        .isPresent();
  }
}
