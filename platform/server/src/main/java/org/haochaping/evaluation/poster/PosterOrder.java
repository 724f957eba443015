package org.haochaping.evaluation.poster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.haochaping.plugin.api.Posters.PerPage;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which posters are wanted.
 *
 * @param windowCodes the windows, in any order
 * @param perPage 1, 2, 4 or 8 to a page; absent: 1
 * @param expiresOn the last day the codes can be used; absent: no end
 * @param withdrawUntil codes of these windows made up to this moment are withdrawn; absent: the old
 *     ones stay alive
 */
public record PosterOrder(
    @Nullable List<String> windowCodes,
    @Nullable Integer perPage,
    @Nullable LocalDate expiresOn,
    @Nullable Instant withdrawUntil) {
  /** More than any county's hall has; 500 pages are made in seconds. */
  static final int MOST = 600;

  List<String> windows() {
    List<String> codes =
        windowCodes == null
            ? List.of()
            : windowCodes.stream().map(String::strip).distinct().toList();
    if (codes.isEmpty()) {
      throw Refusal.invalid("posters-for-nothing", "请至少选择一个窗口。", "Choose at least one window.");
    }
    if (codes.size() > MOST) {
      throw Refusal.invalid(
          "posters-too-many",
          "一次最多制作" + MOST + "张海报，请分几次制作。",
          "At most " + MOST + " posters at a time; make them in several runs.");
    }
    return codes;
  }

  PerPage layout() {
    int wanted = perPage == null ? 1 : perPage;
    return Arrays.stream(PerPage.values())
        .filter(one -> one.number() == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "posters-per-page", "每页可以是1、2、4或8张。", "There can be 1, 2, 4 or 8 to a page."));
  }

  /** A code that ends before it hangs is a mistake. */
  void endsAfter(LocalDate today) {
    if (expiresOn != null && expiresOn.isBefore(today)) {
      throw Refusal.invalid(
          "posters-end-past", "有效期至少到今天。", "The codes must be valid today at least.");
    }
  }
}
