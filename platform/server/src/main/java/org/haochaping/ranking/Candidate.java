package org.haochaping.ranking;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.closing.Flag;
import org.haochaping.closing.FlagCount;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Who is listed in a ranking.
 *
 * @param tenant whose closing his ratings come from
 * @param code his own, within his tenant
 * @param groupName of the group he is compared in
 * @param version of the closing; absent when there is none or several make it up
 * @param closed whether any closing tells of him
 * @param missing why he cannot be compared yet; absent when he can
 */
record Candidate(
    Contender contender,
    Tenant tenant,
    String code,
    String groupName,
    @Nullable Integer version,
    List<FlagCount> flags,
    boolean closed,
    @Nullable String missing) {

  Candidate {
    flags = perFlag(flags);
  }

  private static List<FlagCount> perFlag(List<FlagCount> counts) {
    List<FlagCount> sums = new ArrayList<>();
    for (Flag flag : Flag.values()) {
      counts.stream()
          .filter(count -> count.flag() == flag)
          .reduce(FlagCount::plus)
          .filter(sum -> sum.n() > 0)
          .ifPresent(sums::add);
    }
    return List.copyOf(sums);
  }
}
