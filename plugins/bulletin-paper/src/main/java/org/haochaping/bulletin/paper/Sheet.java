package org.haochaping.bulletin.paper;

import java.util.List;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;

/** What a format puts on its pages, in the order it is told. */
public interface Sheet {

  /** 版头: the office's red name and, over the red rule, the number. */
  void masthead(String office, String number);

  /** So many empty lines; fewer where a page begins. */
  void blank(int lines);

  /** A little room. */
  void gap();

  /** What stands at the top left of a page, as 附件2. */
  void mark(String text);

  /** The title. */
  void title(String text);

  /** 发文字号 where there is no masthead. */
  void number(String text);

  /** 主送, with its colon. */
  void recipients(String text);

  /** A heading, with its number. */
  void heading(String text);

  /** A paragraph of the body. */
  void paragraph(String text);

  /**
   * A ruled form.
   *
   * @param remarks the notes under it
   */
  void grid(Grid grid, List<String> remarks);

  /** A table. */
  void table(Table table);

  /**
   * 附件说明.
   *
   * @param label what stands once before them, with its colon
   * @param lines one an attachment
   */
  void attachments(String label, List<String> lines);

  /**
   * 署名, 成文日期 and 附注, on one page.
   *
   * @param office empty when nobody signs
   * @param note in its brackets, empty when there is none
   * @param sealed whether a seal is set on it
   */
  void signature(String office, String date, String note, boolean sealed);

  /** Footnotes under a heading of their own. */
  void footnotes(String heading, List<String> lines);

  /**
   * What follows begins on a page of its own.
   *
   * @param across whether this page and those after it lie on their side
   */
  void newPage(boolean across);

  /** 版记, at the foot of the last page, which stands upright. */
  void imprint(Imprint imprint);
}
