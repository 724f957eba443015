package org.haochaping.channel.hall;

import java.util.Set;

/** The field names of the national interface, as far as this channel reads them. */
final class Names {
  static final String AREA = "areaCode";
  static final String DEPARTMENT = "deptCode";
  static final String MATTER = "taskCode";
  static final String NUMBER = "projectNo";
  static final String SERVICE = "serviceNumber";
  static final String ASSESS = "assessNumber";
  static final String LEVEL = "satisfaction";
  static final String TERMINAL = "pf";
  static final String TAGS = "evalDetail";
  static final String WORDS = "writingEvaluation";
  static final String RATED_AT = "assessTime";
  static final String DEFAULT = "isdefault";
  static final String USER_NAME = "userName";
  static final String MOBILE = "mobile";
  static final String ANONYMOUS = "isAnonymity";
  static final String HANDLER_CODE = "handleUserPageCode";
  static final String STATUS = "proStatus";
  static final String ACCEPTED_AT = "acceptDate";
  static final String SERVED_AT = "serviceTime";
  static final String FINISHED_AT = "finishDate";
  static final String EVALUABLE = "evaluable";
  static final String BACK_URL = "backUrl";
  static final String RECORDS = "records";
  static final String BATCH = "batchNo";
  static final String COUNT = "count";

  /** What is read and kept in a record that has to wait. */
  static final Set<String> READ =
      Set.of(
          AREA,
          DEPARTMENT,
          MATTER,
          NUMBER,
          SERVICE,
          ASSESS,
          LEVEL,
          TERMINAL,
          TAGS,
          WORDS,
          RATED_AT,
          DEFAULT,
          ANONYMOUS,
          STATUS,
          ACCEPTED_AT,
          SERVED_AT,
          FINISHED_AT,
          EVALUABLE,
          BACK_URL);

  /** Who it was; read and kept only where the settings say so. */
  static final Set<String> PERSONAL = Set.of(USER_NAME, MOBILE, HANDLER_CODE);

  /** Known to the interface and of no use here; certificates above all are forgotten at once. */
  static final Set<String> FORGOTTEN =
      Set.of(
          "areaName",
          "prodepart",
          "orgName",
          "taskName",
          "taskHandleItem",
          "subMatter",
          "projectName",
          "serviceName",
          "userProp",
          "userPageType",
          "certKey",
          "certKeyGOV",
          "handleUserName",
          "handleUserPageType",
          "promiseTime",
          "promisetime",
          "dataSource",
          "evaVersion",
          "proSource",
          "public",
          "status");

  private Names() {}
}
