package org.haochaping.verifier;

import java.util.List;

/** What sources and terminals are called in bulletins. */
final class Words {
  /** 三(一)1 to 8. */
  static final List<String> SOURCES =
      List.of(
          "窗口评价器", "网上政务服务大厅", "一部手机办事通", "12345政务服务热线", "部门自建系统扫码", "整体绩效调查问卷", "第三方评价", "调查暗访");

  /** GB/T 39046-2020 table 9. */
  static final List<String> TERMINALS =
      List.of("PC端", "移动服务端", "二维码", "政务服务大厅平板电脑", "政务服务大厅其他终端", "电话", "短信");

  private Words() {}

  static String source(long number) {
    return of(SOURCES, number, "来源", "source");
  }

  static String terminal(long number) {
    return of(TERMINALS, number, "渠道", "terminal");
  }

  private static String of(List<String> names, long number, String chinese, String english) {
    if (number < 1 || number > names.size()) {
      throw new Unreadable(
          "没有编号" + number + "的" + chinese + "。", "no such " + english + ": " + number);
    }
    return names.get((int) number - 1);
  }
}
