package org.haochaping.plugin.tck;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Posters.PerPage;
import org.haochaping.plugin.api.Posters.Poster;
import org.haochaping.plugin.api.QrCode;

/** Posters to test formats with. */
public final class SamplePosters {
  private SamplePosters() {}

  /** One each of common, rare and very long names. */
  public static Posters of(PerPage perPage) {
    return of(
        perPage,
        poster("01 综合窗口", "景洪市市场监督管理局"),
        poster("W-12 𬱖㑇𠮷", "勐龙镇㛃村便民服务站"),
        poster("03 不动产登记与税务、金融、水电气一窗通办综合服务窗口（二楼东侧）", "西双版纳傣族自治州自然资源和规划局景洪市分局不动产登记中心"));
  }

  /** So many alike. */
  public static Posters many(PerPage perPage, int number) {
    List<Poster> posters = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      posters.add(poster(i + " 综合窗口", "景洪市市场监督管理局"));
    }
    return of(perPage, posters.toArray(Poster[]::new));
  }

  private static Posters of(PerPage perPage, Poster... posters) {
    return new Posters("景洪市评价二维码海报", "景洪市", "zh-CN", perPage, List.of(posters));
  }

  /** One with a pattern in the place of its code, which is as good to a format. */
  public static Poster poster(String place, String unit) {
    return poster(place, unit, pattern());
  }

  /** One with this code. */
  public static Poster poster(String place, String unit, QrCode code) {
    return new Poster(
        "景洪市政务服务“好差评”",
        "请扫码评价",
        "Scan to rate this service",
        code,
        place,
        unit,
        List.of("用手机扫一扫，选择满意程度即可。", "请填写受理单上的办件编号，便于核对；没有也可以评价。"),
        List.of("评价自愿，任何人不得强迫或干扰。", "不能扫码或有疑问，请拨打12345政务服务热线。"));
  }

  private static QrCode pattern() {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 25; row++) {
      rows.add((row % 2 == 0 ? "#." : ".#").repeat(12) + (row % 2 == 0 ? "#" : "."));
    }
    return new QrCode("https://example.gov.cn/r/KSAMPLE/SAMPLE0CODE0OF0NO0USE00000", rows);
  }
}
