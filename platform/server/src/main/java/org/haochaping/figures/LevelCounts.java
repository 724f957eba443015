package org.haochaping.figures;

import org.haochaping.plugin.api.Level;

/** How many ratings of each of the five levels. */
public record LevelCounts(
    long verySatisfied,
    long satisfied,
    long basicallySatisfied,
    long dissatisfied,
    long veryDissatisfied) {

  public static final LevelCounts NONE = new LevelCounts(0, 0, 0, 0, 0);

  public static LevelCounts of(Level level, long n) {
    return new LevelCounts(
        level == Level.VERY_SATISFIED ? n : 0,
        level == Level.SATISFIED ? n : 0,
        level == Level.BASICALLY_SATISFIED ? n : 0,
        level == Level.DISSATISFIED ? n : 0,
        level == Level.VERY_DISSATISFIED ? n : 0);
  }

  public LevelCounts plus(LevelCounts other) {
    return new LevelCounts(
        verySatisfied + other.verySatisfied,
        satisfied + other.satisfied,
        basicallySatisfied + other.basicallySatisfied,
        dissatisfied + other.dissatisfied,
        veryDissatisfied + other.veryDissatisfied);
  }

  public long of(Level level) {
    return switch (level) {
      case VERY_SATISFIED -> verySatisfied;
      case SATISFIED -> satisfied;
      case BASICALLY_SATISFIED -> basicallySatisfied;
      case DISSATISFIED -> dissatisfied;
      case VERY_DISSATISFIED -> veryDissatisfied;
    };
  }

  public long total() {
    return good() + bad();
  }

  /** 好评: 非常满意, 满意 and 基本满意, as 三(一)9 names them. */
  public long good() {
    return verySatisfied + satisfied + basicallySatisfied;
  }

  /** 差评: 不满意 and 非常不满意. */
  public long bad() {
    return dissatisfied + veryDissatisfied;
  }
}
