package org.haochaping.bulletin.xlsx;

import org.haochaping.bulletin.paper.Wording;

/** The words a workbook adds to a document's own. */
record Words(Wording wording) {

  /** The worksheet of the text. */
  String text() {
    return switch (wording) {
      case CHINESE -> "正文";
      case ENGLISH -> "Text";
    };
  }

  /** The worksheet of a table without a caption. */
  String table() {
    return switch (wording) {
      case CHINESE -> "表";
      case ENGLISH -> "Table";
    };
  }

  /** What stands in the text where a table would. */
  String see(String caption, String worksheet) {
    return switch (wording) {
      case CHINESE -> caption + "（见工作表“" + worksheet + "”）";
      case ENGLISH -> caption + " (see worksheet “" + worksheet + "”)";
    };
  }
}
