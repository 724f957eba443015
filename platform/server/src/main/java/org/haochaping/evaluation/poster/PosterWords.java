package org.haochaping.evaluation.poster;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.evaluation.AskNumber;
import org.haochaping.plugin.api.Posters.Poster;
import org.haochaping.plugin.api.QrCode;

/**
 * What stands on a poster: 三(一)5 asks that citizens rate by scanning a code, and nobody may press
 * them to.
 */
final class PosterWords {
  private PosterWords() {}

  static Poster poster(
      String tenant,
      String unit,
      String windowCode,
      String windowName,
      QrCode code,
      AskNumber ask) {
    return new Poster(
        tenant + "政务服务“好差评”",
        "请扫码评价",
        "Scan to rate this service",
        code,
        windowCode + " " + windowName,
        unit,
        steps(ask),
        List.of("评价自愿，任何人不得强迫或干扰。", "不能扫码或有疑问，请拨打12345政务服务热线。"));
  }

  private static List<String> steps(AskNumber ask) {
    List<String> steps = new ArrayList<>();
    steps.add("用手机扫一扫，选择满意程度即可。");
    switch (ask) {
      case OFF -> {}
      case OPTIONAL -> steps.add("请填写受理单上的办件编号，便于核对；没有也可以评价。");
      case REQUIRED -> steps.add("请准备好受理单，评价时需填写上面的办件编号。");
    }
    return steps;
  }
}
