package org.haochaping.assessment.survey;

import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.tenancy.Tenant;

/** Who asks (评价机构): as the channel's settings say, else the tenant itself. */
final class Assessor {
  private static final String SETTING = "assessor";

  private Assessor() {}

  static String of(Tenant tenant, ChannelInstance channel) {
    String told = channel.settings().getOrDefault(SETTING, "").strip();
    return told.isEmpty() ? tenant.name() : told;
  }
}
