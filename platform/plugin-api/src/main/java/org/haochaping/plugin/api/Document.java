package org.haochaping.plugin.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document of the core (bulletin, report, application form), free of any layout: all figures are
 * already the strings that are printed, so that every format prints the same.
 *
 * @param kind what it is, as {@code monthly-bulletin}
 * @param title the title
 * @param issuer the office that issues it
 * @param issuedOn the date of issue
 * @param number 发文字号, empty when there is none
 * @param language BCP 47, as {@code zh-CN}
 * @param sections the body in order
 * @param footnotes what stands under the body: cut-off, definitions, how to recompute
 * @param frame what an official letter has around its body
 * @param data the figures that every printed number can be computed from again, one JSON object as
 *     text; empty when there are none. Only formats for machines hand it on.
 */
public record Document(
    String kind,
    String title,
    String issuer,
    LocalDate issuedOn,
    String number,
    String language,
    List<Section> sections,
    List<String> footnotes,
    Frame frame,
    String data) {

  /** Keeps its own copies. */
  public Document {
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
  }

  /** A document with nothing around its body. */
  public Document(
      String kind,
      String title,
      String issuer,
      LocalDate issuedOn,
      String number,
      String language,
      List<Section> sections,
      List<String> footnotes) {
    this(kind, title, issuer, issuedOn, number, language, sections, footnotes, Frame.none(), "");
  }

  /** The same in this frame. */
  public Document in(Frame around) {
    return new Document(
        kind, title, issuer, issuedOn, number, language, sections, footnotes, around, data);
  }

  /** The same with the figures it was made of. */
  public Document from(String figures) {
    return new Document(
        kind, title, issuer, issuedOn, number, language, sections, footnotes, frame, figures);
  }

  /**
   * Whether it is a form to be filled in and signed: it has a grid. Of a form only the title, the
   * mark, the sections and the footnotes are printed; issuer, number and date stand in its grid.
   */
  public boolean isForm() {
    return sections.stream().anyMatch(section -> !section.grids().isEmpty());
  }

  /**
   * What an official letter has around its body, GB/T 9704-2012.
   *
   * @param mark what stands at the top left, as 附件2; empty when nothing does
   * @param recipients 主送: to whom it is addressed, several with 、 between them; empty for nobody
   * @param attachments what is bound to it, each beginning on a page of its own, its heading being
   *     its title
   * @param note 附注, without its brackets, as 此件公开发布; empty when there is none
   * @param copies 抄送: who has a copy; empty for nobody
   * @param sealed whether room is left over the signature and the date, on which a seal is set
   * @param printing 印发机关 and 印发日期; empty when the letter is not printed and sent
   */
  public record Frame(
      String mark,
      String recipients,
      List<Section> attachments,
      String note,
      List<String> copies,
      boolean sealed,
      Optional<Printing> printing) {

    /** Keeps its own copies. */
    public Frame {
      attachments = List.copyOf(attachments);
      copies = List.copyOf(copies);
    }

    /** A frame of a letter that is neither sealed nor printed. */
    public Frame(
        String mark,
        String recipients,
        List<Section> attachments,
        String note,
        List<String> copies) {
      this(mark, recipients, attachments, note, copies, false, Optional.empty());
    }

    /** Nothing. */
    public static Frame none() {
      return new Frame("", "", List.of(), "", List.of());
    }

    /** The mark of a form that belongs to a regulation, as 附件2. */
    public static Frame marked(String mark) {
      return new Frame(mark, "", List.of(), "", List.of());
    }

    /** The frame of a letter to somebody. */
    public static Frame to(String recipients) {
      return new Frame("", recipients, List.of(), "", List.of());
    }

    /** The same with attachments. */
    public Frame attaching(Section... attached) {
      return new Frame(mark, recipients, List.of(attached), note, copies, sealed, printing);
    }

    /** The same with a note and copies. */
    public Frame noting(String remark, String... copied) {
      return new Frame(mark, recipients, attachments, remark, List.of(copied), sealed, printing);
    }

    /** The same with room for a seal. */
    public Frame underSeal() {
      return new Frame(mark, recipients, attachments, note, copies, true, printing);
    }

    /** The same, printed by this office on this day. */
    public Frame printed(String office, LocalDate on) {
      return new Frame(
          mark,
          recipients,
          attachments,
          note,
          copies,
          sealed,
          Optional.of(new Printing(office, on)));
    }
  }

  /**
   * Who printed a letter and sent it out, as the last line of 版记 tells.
   *
   * @param office 印发机关, as a rule the office of the issuer
   * @param on 印发日期
   */
  public record Printing(String office, LocalDate on) {}

  /**
   * One section; those with a heading are numbered.
   *
   * @param heading its heading without number, empty when it has none
   * @param paragraphs its text
   * @param grids its ruled forms
   * @param tables its tables
   */
  public record Section(
      String heading, List<String> paragraphs, List<Grid> grids, List<Table> tables) {

    /** Keeps its own copies. */
    public Section {
      paragraphs = List.copyOf(paragraphs);
      grids = List.copyOf(grids);
      tables = List.copyOf(tables);
    }

    /** A section without forms. */
    public Section(String heading, List<String> paragraphs, List<Table> tables) {
      this(heading, paragraphs, List.of(), tables);
    }

    /** A ruled form and nothing else. */
    public static Section of(Grid grid) {
      return new Section("", List.of(), List.of(grid), List.of());
    }
  }

  /**
   * A table of strings as printed.
   *
   * @param caption its caption
   * @param columns the columns
   * @param rows cells by row, as many as columns
   * @param chart how the table may also be drawn
   */
  public record Table(String caption, List<Column> columns, List<List<String>> rows, Chart chart) {

    /** Keeps its own copies and refuses ragged rows. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "row of " + row.size() + " cells in a table of " + columns.size() + " columns");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param numeric whether its cells are numbers, to be set flush right
   */
  public record Column(String heading, boolean numeric) {}

  /** How a table may also be drawn. */
  public enum Chart {
    /** Only as a table. */
    NONE,
    /** A bar per row: the first numeric column whose heading ends in %, as 占比% or 占比（%）. */
    BARS
  }
}
