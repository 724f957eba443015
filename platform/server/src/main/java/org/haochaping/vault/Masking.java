package org.haochaping.vault;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Hides phone, identity and bank numbers and addresses of mail in what citizens write, before it is
 * stored: nobody who reads the words learns who wrote them.
 */
public final class Masking {
  /** What stands where a number was. */
  public static final String HIDDEN = "〔号码已隐去〕";

  /** What stands where the citizen's name was. */
  public static final String NAME_HIDDEN = "〔姓名已隐去〕";

  /** Wide ones and those of Tai scripts, too. */
  private static final String DIGIT = "\\p{Nd}";

  private static final String NUMERAL = "[〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]";

  /** Blanks of every width, and what is not seen at all. */
  private static final String GAP = "[\\s\\p{Z}\\p{Cf}\\-－—_.·,，()（）]{0,3}";

  /**
   * Seven digits or more in a row, however they are spaced out: phones, identity and bank numbers.
   */
  private static final Pattern NUMBER =
      Pattern.compile("[+＋]?" + DIGIT + "(?:" + GAP + DIGIT + "){6,}[XxＸｘ]?");

  /** The same in Chinese numerals, as 一三八…. */
  private static final Pattern NUMERALS =
      Pattern.compile(NUMERAL + "(?:[\\s\\p{Z}\\p{Cf}]?" + NUMERAL + "){6,}");

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

  private static final Pattern PERSONAL =
      Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![0-9])");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)[0-9]{2}[-./年](?:0?[1-9]|1[0-2])[-./月](?:[12][0-9]|3[01]|0?[1-9])日?");

  private Masking() {}

  /** The same without the name somebody signs with, where it is long enough to be one. */
  public static String mask(String text, String name) {
    String known = name.strip();
    return mask(known.length() < 2 ? text : text.replace(known, NAME_HIDDEN));
  }

  /** The same without any of these names. */
  public static String mask(String text, Collection<String> names) {
    String nameless = text;
    for (String name : names) {
      String known = name.strip();
      nameless = known.length() < 2 ? nameless : nameless.replace(known, NAME_HIDDEN);
    }
    return mask(nameless);
  }

  /** A file's name without a mobile or identity number; its dates and serial numbers stay. */
  public static String maskName(String fileName) {
    return PERSONAL.matcher(fileName).replaceAll(HIDDEN);
  }

  /** The text without anything that could be a personal number. A plain date stays. */
  public static String mask(String text) {
    String mailless = MAIL.matcher(text).replaceAll(HIDDEN);
    String numberless =
        NUMBER
            .matcher(mailless)
            .replaceAll(
                found -> DATE.matcher(found.group().strip()).matches() ? found.group() : HIDDEN);
    return NUMERALS.matcher(numberless).replaceAll(HIDDEN);
  }
}
