package org.haochaping.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roles as the regulation's readers call them. */
final class RoleNames {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("operator", "平台运营"),
          Map.entry("province-office", "省级主管"),
          Map.entry("prefecture-admin", "州级管理员"),
          Map.entry("county-admin", "县级管理员"),
          Map.entry("lead-department", "牵头部门"),
          Map.entry("department-handler", "承办科室"),
          Map.entry("unit-approver", "单位审批"),
          Map.entry("rated-staff", "窗口人员"),
          Map.entry("service-centre", "政务服务中心"),
          Map.entry("service-bureau", "政务服务局"),
          Map.entry("government-approver", "政府审批"),
          Map.entry("inspector", "监督检查"),
          Map.entry("local-it", "信息技术"));

  private RoleNames() {}

  static String of(List<String> roles) {
    return roles.stream()
        .map(role -> CHINESE.containsKey(role) ? CHINESE.get(role) + " " + role : role)
        .collect(Collectors.joining("、"));
  }
}
