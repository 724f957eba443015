package org.haochaping.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Hides a citizen's name in what others write about his rating, without knowing it: whoever was
 * allowed to read his contact may still not pass his name on. The name is known by a keyed digest
 * and its length alone.
 */
@ApplicationScoped
public class NameWall {
  /** One character, as 岩, is in too many words. */
  private static final int SHORTEST = 2;

  private MasterKeys keys = new MasterKeys();

  protected NameWall() {}

  @Inject
  public NameWall(MasterKeys keys) {
    this.keys = keys;
  }

  /**
   * What is kept of a name.
   *
   * @param digest none where there is no name that could be looked for
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Mark(byte @Nullable [] digest, int length) {
    public static final Mark NONE = new Mark(null, 0);
  }

  public Mark of(String name) {
    String stripped = name.strip();
    return stripped.length() < SHORTEST ? Mark.NONE : new Mark(digest(stripped), stripped.length());
  }

  /** The text without the name and without anybody's numbers. */
  public String hide(Mark mark, String text) {
    String numberless = Masking.mask(text);
    byte[] wanted = mark.digest();
    if (wanted == null) {
      return numberless;
    }
    StringBuilder hidden = new StringBuilder();
    int at = 0;
    while (at < numberless.length()) {
      int end = at + mark.length();
      if (end <= numberless.length()
          && MessageDigest.isEqual(digest(numberless.substring(at, end)), wanted)) {
        hidden.append(Masking.NAME_HIDDEN);
        at = end;
      } else {
        hidden.append(numberless.charAt(at));
        at++;
      }
    }
    return hidden.toString();
  }

  private byte[] digest(String text) {
    return keys.digest("contact-name", text);
  }
}
