package org.haochaping.evaluation;

/**
 * A screened draft with the digests of its keys.
 *
 * @param index its place among the drafts
 * @param key of its submission
 * @param body of what it says
 */
@SuppressWarnings("ArrayRecordComponent") // digests, wrapped where they are compared
record Candidate(int index, Rating rating, byte[] key, byte[] body) {

  OnceKeys.Entry entry() {
    return new OnceKeys.Entry(key, rating.id(), body);
  }
}
