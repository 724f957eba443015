package org.haochaping.channel.hall;

import static org.haochaping.channel.link.Names.BACK_URL;
import static org.haochaping.channel.link.Names.DEPARTMENT;
import static org.haochaping.channel.link.Names.MATTER;
import static org.haochaping.channel.link.Names.MOBILE;
import static org.haochaping.channel.link.Names.NUMBER;
import static org.haochaping.channel.link.Names.SERVICE;
import static org.haochaping.channel.link.Names.TERMINAL;
import static org.haochaping.channel.link.Names.USER_NAME;

import java.util.Set;
import org.haochaping.channel.link.Known;

/** The field names of the national interface that this channel alone reads. */
final class RecordNames {
  static final String AREA = "areaCode";
  static final String ASSESS = "assessNumber";
  static final String LEVEL = "satisfaction";
  static final String TAGS = "evalDetail";
  static final String WORDS = "writingEvaluation";
  static final String RATED_AT = "assessTime";
  static final String DEFAULT = "isdefault";
  static final String ANONYMOUS = "isAnonymity";
  static final String HANDLER_CODE = "handleUserPageCode";
  static final String STATUS = "proStatus";
  static final String ACCEPTED_AT = "acceptDate";
  static final String SERVED_AT = "serviceTime";
  static final String FINISHED_AT = "finishDate";
  static final String EVALUABLE = "evaluable";
  static final String RECORDS = "records";
  static final String BATCH = "batchNo";
  static final String COUNT = "count";

  /** Who it was is read, too, and kept only where the settings say so; certificates never are. */
  static final Known KNOWN =
      new Known(
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
              BACK_URL,
              USER_NAME,
              MOBILE,
              HANDLER_CODE),
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
              "status"));

  private RecordNames() {}
}
