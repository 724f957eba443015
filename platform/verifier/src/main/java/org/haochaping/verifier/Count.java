package org.haochaping.verifier;

/**
 * Ratings counted together.
 *
 * @param active those citizens gave themselves, among all
 * @param defaults those filled in when nobody rated, among all
 * @param voided in no other number
 * @param followUps in no other number
 */
record Count(Levels all, Levels active, long defaults, long voided, Levels followUps) {
  static final Count NONE = new Count(Levels.NONE, Levels.NONE, 0, 0, Levels.NONE);

  Count plus(Count other) {
    return new Count(
        all.plus(other.all),
        active.plus(other.active),
        Math.addExact(defaults, other.defaults),
        Math.addExact(voided, other.voided),
        followUps.plus(other.followUps));
  }

  Share good() {
    return new Share(all.good(), all.total());
  }

  Share bad() {
    return new Share(all.bad(), all.total());
  }

  Share activity() {
    return new Share(active.total(), all.total());
  }

  Share activeGood() {
    return new Share(active.good(), active.total());
  }

  Share activeBad() {
    return new Share(active.bad(), active.total());
  }
}
