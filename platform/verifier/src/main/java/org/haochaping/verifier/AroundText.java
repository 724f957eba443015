package org.haochaping.verifier;

import java.util.regex.Pattern;

/**
 * A text around the body of a letter: 发文字号, 主送, 附注, 抄送, 印发机关. Nothing computes it, and numbers of
 * letters, days and telephones stand there; figures of ratings do not.
 */
record AroundText(String text) {
  /** Days, numbers of letters, 附件2 and the hotline. */
  private static final Pattern NO_FIGURE =
      Pattern.compile(
          "\\d{4}年(\\d{1,2}月(\\d{1,2}日)?)?|\\d{4}-\\d{2}-\\d{2}|〔\\d{4}〕\\d{1,5}号|附件\\d{1,2}|12345");

  private static final Pattern NUMBER = Pattern.compile("\\p{N}");
  private static final Pattern PERCENT = Pattern.compile("[%％﹪‰]|百分[之点]");
  private static final Pattern RATE = Pattern.compile("(?<![效频])率|评价数");

  /** 3件, 第1名, 排名第1, 好评9; a mail address (邮件) and who has a telephone (姓名) are none. */
  private static final Pattern COUNT =
      Pattern.compile(
          "\\p{N}[\\s,.，．十百千万余多]*[件名]" + "|((?<!邮)件|(?<!姓)名|好评|差评|评价)[数列次第为是共达到：:\\s]*\\p{N}");

  boolean tellsFigure() {
    String rest = NO_FIGURE.matcher(text).replaceAll("");
    return PERCENT.matcher(rest).find()
        || COUNT.matcher(rest).find()
        || (RATE.matcher(rest).find() && NUMBER.matcher(rest).find());
  }
}
