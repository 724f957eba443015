package org.haochaping.plugin.api;

/**
 * What the core offers to channels, so that plugins bring no pages, links or storage themselves.
 */
public enum Surface {
  /** The citizen's rating page. */
  RATING_PAGE,
  /** Links and QR codes per case or per window. */
  LINK,
  /** Printable posters with a code. */
  POSTER,
  /**
   * The page of a paired counter terminal; its ratings come with {@link Form#RATED_AT}. The core
   * keeps them once-only by the terminal's own key, whatever key the draft has.
   */
  TERMINAL,
  /** Questionnaires. */
  QUESTIONNAIRE,
  /** The inspector's form. */
  INSPECTION_FORM,
  /** Files uploaded by staff. */
  FILE_UPLOAD,
  /** A workbook that people fill in, see {@link ChannelAdapter#fileColumns()}. */
  FILE_TEMPLATE,
  /** Files that another system puts into a folder of the server. */
  WATCHED_FOLDER,
  /** Signed pushes of a foreign system, with a queue for what was refused. */
  PUSH,
  /** Addresses of the rating page, asked for by a foreign system case by case. */
  EVALUATION_URL,
  /** Users an app hands over to the rating page, signed, with their case and a way back. */
  HAND_OVER,
  /** Pages fetched from a foreign system on a schedule, see {@link ChannelAdapter#poll}. */
  PULL
}
