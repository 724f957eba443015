package org.haochaping.plugin.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders documents. The same document must always give the same bytes. */
public interface BulletinFormat {

  /** Renders the document. */
  Rendered render(Document document);

  /**
   * Other forms this format has a letter in, beside the one it renders by itself, as {@code notice}
   * for a notice on a board: each by a word of small letters. What was printed is kept under it, so
   * it goes on meaning the same.
   *
   * @return none (the default) when there is one form
   */
  default List<String> variants() {
    return List.of();
  }

  /**
   * Renders a letter in another form. Only called with what {@link #variants} names.
   *
   * @param letter no form
   */
  default Rendered render(Document letter, String variant) {
    throw new UnsupportedOperationException("this format has no other forms");
  }

  /**
   * Renders posters with QR codes on A4, with lines to cut along where several stand on a page. The
   * same posters must always give the same bytes.
   *
   * @return empty (the default) when this format prints no posters
   */
  default Optional<Rendered> posters(Posters posters) {
    return Optional.empty();
  }

  /**
   * The names that stand in double braces in an office's own form, as {@code 措施} in {@code {{措施}}}:
   * each once, in the order of the file.
   *
   * @param form a file of this format as the office made it
   * @return empty (the default) when this format fills no forms
   * @throws RejectedException if the file is not of this format, or holds what a form must not:
   *     macros, other files, contents from elsewhere
   */
  default Optional<List<String>> namesIn(byte[] form) {
    return Optional.empty();
  }

  /**
   * Fills an office's own form: each name in double braces gives way to its value, a name without a
   * value to nothing. Only called where {@link #namesIn} has an answer.
   *
   * @param form a file of this format as the office made it
   * @param values what the core knows, by name; line breaks stay line breaks
   * @throws RejectedException as {@link #namesIn} does
   */
  default Rendered fill(byte[] form, Map<String, String> values) {
    throw new UnsupportedOperationException("this format fills no forms");
  }

  /**
   * Sets a letter in an office's own template: {@code {{标题}}}, {@code {{文号}}}, {@code {{发文机关}}},
   * {@code {{成文日期}}}, {@code {{主送机关}}}, {@code {{附件说明}}}, {@code {{附注}}}, {@code {{抄送机关}}}, {@code
   * {{印发机关}}} and {@code {{印发日期}}} give way to text; {@code {{正文}}} and {@code {{附件}}}, each in a
   * paragraph of its own, to paragraphs and tables that look as that paragraph does. A template
   * without {@code {{正文}}} is refused. Only called where {@link #namesIn} has an answer.
   *
   * @param template a file of this format as the office made it
   * @param letter no form
   * @throws RejectedException as {@link #namesIn} does
   */
  default Rendered fill(byte[] template, Document letter) {
    throw new UnsupportedOperationException("this format sets no letters in templates");
  }

  /**
   * A template of a letter to begin one's own from: the names of {@link #fill(byte[], Document)} in
   * their places.
   *
   * @return empty (the default) when this format sets no letters in templates
   */
  default Optional<Rendered> template() {
    return Optional.empty();
  }
}
