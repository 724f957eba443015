package org.haochaping.channel.qrcode;

import java.util.Optional;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.Problem;

/**
 * A 办件编号 as a citizen copied it from a slip. Whether a case has it, only the core could tell, and
 * it does not: nobody shall find out by typing which numbers there are.
 *
 * @param number as it is handed on; empty when nothing was typed or something is wrong
 */
record TypedNumber(Optional<String> number, Optional<Problem> problem) {
  /** Letters of any script, digits, and what stands between them, as in 景政办〔2026〕12号. */
  private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{Nd}\\-_/.:#〔〕\\[\\]（）()]{4,64}");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  static TypedNumber read(String typed, AskNumber asked) {
    String number = asPrinted(typed);
    if (number.isEmpty()) {
      return asked == AskNumber.REQUIRED ? wrong(Problems.numberMissing()) : none();
    }
    if (MOBILE.matcher(number).matches() || isIdentity(number)) {
      return wrong(Problems.numberPersonal());
    }
    boolean shaped = SHAPE.matcher(number).matches() && DIGIT.matcher(number).find();
    return shaped
        ? new TypedNumber(Optional.of(number), Optional.empty())
        : wrong(Problems.numberMalformed());
  }

  static TypedNumber none() {
    return new TypedNumber(Optional.empty(), Optional.empty());
  }

  private static TypedNumber wrong(Problem problem) {
    return new TypedNumber(Optional.empty(), Optional.of(problem));
  }

  /** Without the blanks of reading aloud, and with the letters a Chinese keyboard makes wide. */
  private static String asPrinted(String typed) {
    StringBuilder number = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(c -> c >= '０' && c <= 'ｚ' && Character.isLetterOrDigit(c) ? c - '０' + '0' : c)
        .map(c -> c == '－' || c == '—' || c == '–' ? '-' : c)
        .limit(100)
        .forEach(number::appendCodePoint);
    return number.toString();
  }

  /** A number with the date and the check digit of GB 11643: hardly ever that of a case. */
  private static boolean isIdentity(String number) {
    if (!IDENTITY.matcher(number).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }

  /** The 办件编号 stays out of logs. */
  @Override
  public String toString() {
    return "TypedNumber[" + problem.map(Problem::code).orElse("") + "]";
  }
}
