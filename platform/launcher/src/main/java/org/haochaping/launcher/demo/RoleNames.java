package org.haochaping.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roles as the console calls them. */
final class RoleNames {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("operator", "平台运维"),
          Map.entry("province-office", "省级主管部门"),
          Map.entry("prefecture-admin", "州市管理员"),
          Map.entry("county-admin", "县市管理员"),
          Map.entry("lead-department", "牵头部门"),
          Map.entry("department-handler", "被评价部门经办人"),
          Map.entry("unit-approver", "单位负责人"),
          Map.entry("rated-staff", "窗口人员"),
          Map.entry("service-centre", "政务服务中心"),
          Map.entry("service-bureau", "政务服务管理局"),
          Map.entry("government-approver", "政府审核"),
          Map.entry("inspector", "暗访人员"),
          Map.entry("local-it", "本级信息技术人员"));

  private RoleNames() {}

  static String of(List<String> roles) {
    return roles.stream()
        .map(role -> CHINESE.containsKey(role) ? CHINESE.get(role) + " " + role : role)
        .collect(Collectors.joining("、"));
  }
}
