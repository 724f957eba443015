package org.haochaping.evaluation.pull;

import org.haochaping.web.Refusal;

/** Why a pull stands still, where neither plugin nor counterpart says so. */
final class PullTroubles {
  private PullTroubles() {}

  static Refusal broken() {
    return Refusal.unavailable(
        "pull-failed",
        "取数据时平台出现意外错误，稍后自动再取；持续出现请联系运维查看服务器日志。",
        "Pulling failed unexpectedly and is tried again by itself; if this goes on, read the server's"
            + " log.");
  }

  static Refusal ledAround() {
    return Refusal.unavailable(
        "pull-led-around",
        "对方接口说还有数据，却反复返回同一页，已停在原处，没有漏计，也没有重复计入；请与对方核对翻页的游标。",
        "The counterpart says it has more and gives the same page again and again. The pull stays"
            + " where it is, nothing is left out or counted twice; ask its operator about the"
            + " cursor.");
  }

  static Refusal nothingToPull() {
    return Refusal.conflict(
        "channel-pulls-nothing",
        "该渠道没有填写接口地址，平台不去取数据；请先在设置中填写。",
        "This channel has no address to pull from; give one in its settings first.");
  }

  static Refusal paused() {
    return Refusal.conflict(
        "channel-paused",
        "该渠道已停用，平台不去取数据；启用后再取。",
        "This channel is not in use and nothing is pulled for it; take it into use first.");
  }
}
