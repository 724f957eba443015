package org.haochaping.bulletin.posting;

import org.haochaping.tenancy.Policy.BulletinFormsPolicy;

/** In which forms a bulletin goes out, 三(三). */
public enum PostingForm {
  WEBSITE("政府网站", "Government's site"),
  NOTICE_BOARD("信息公开栏", "Notice board"),
  DOCUMENT("文件", "Document"),
  OPEN_DATA("政务信息公开系统", "System of open government information");

  private final String chinese;
  private final String english;

  PostingForm(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Whether a bulletin has to be posted in it. */
  boolean isAskedFor(BulletinFormsPolicy rule) {
    return switch (this) {
      case WEBSITE -> rule.website();
      case NOTICE_BOARD -> rule.noticeBoard();
      case DOCUMENT -> rule.document();
      case OPEN_DATA -> rule.openData();
    };
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
