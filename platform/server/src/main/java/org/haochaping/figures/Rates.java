package org.haochaping.figures;

/**
 * The rates of a count, named as in GB/T 39734, each over all ratings and over the active ones.
 *
 * @param good 好评率: 好评 of all
 * @param bad 差评率: 差评 of all
 * @param active 主动评价率: active ratings of all
 * @param activeGood 主动评价好评率: 好评 among active ratings
 * @param activeBad 主动评价差评率: 差评 among active ratings
 */
public record Rates(Rate good, Rate bad, Rate active, Rate activeGood, Rate activeBad) {

  public static Rates of(Count count) {
    long all = count.all().total();
    long active = count.active().total();
    return new Rates(
        new Rate(count.all().good(), all),
        new Rate(count.all().bad(), all),
        new Rate(active, all),
        new Rate(count.active().good(), active),
        new Rate(count.active().bad(), active));
  }
}
