package org.haochaping.tenancy;

import java.util.Arrays;
import java.util.Optional;

/** What staff may do; dated rows of ours, never roles of Keycloak. */
public enum Role {
  OPERATOR(Role.Names.OPERATOR, "平台运维"),
  PROVINCE_OFFICE(Role.Names.PROVINCE_OFFICE, "省级主管部门"),
  PREFECTURE_ADMIN(Role.Names.PREFECTURE_ADMIN, "州市管理员"),
  COUNTY_ADMIN(Role.Names.COUNTY_ADMIN, "县市管理员"),
  LEAD_DEPARTMENT(Role.Names.LEAD_DEPARTMENT, "牵头部门"),
  DEPARTMENT_HANDLER(Role.Names.DEPARTMENT_HANDLER, "被评价部门经办人"),
  UNIT_APPROVER(Role.Names.UNIT_APPROVER, "单位负责人"),
  RATED_STAFF(Role.Names.RATED_STAFF, "窗口人员"),
  SERVICE_CENTRE(Role.Names.SERVICE_CENTRE, "政务服务中心"),
  SERVICE_BUREAU(Role.Names.SERVICE_BUREAU, "政务服务管理局"),
  GOVERNMENT_APPROVER(Role.Names.GOVERNMENT_APPROVER, "政府审核"),
  INSPECTOR(Role.Names.INSPECTOR, "暗访人员"),
  LOCAL_IT(Role.Names.LOCAL_IT, "本级信息技术人员");

  /** The names as they stand in rows and in {@code @RolesAllowed}. */
  public static final class Names {
    public static final String OPERATOR = "operator";
    public static final String PROVINCE_OFFICE = "province-office";
    public static final String PREFECTURE_ADMIN = "prefecture-admin";
    public static final String COUNTY_ADMIN = "county-admin";
    public static final String LEAD_DEPARTMENT = "lead-department";
    public static final String DEPARTMENT_HANDLER = "department-handler";
    public static final String UNIT_APPROVER = "unit-approver";
    public static final String RATED_STAFF = "rated-staff";
    public static final String SERVICE_CENTRE = "service-centre";
    public static final String SERVICE_BUREAU = "service-bureau";
    public static final String GOVERNMENT_APPROVER = "government-approver";
    public static final String INSPECTOR = "inspector";
    public static final String LOCAL_IT = "local-it";

    private Names() {}
  }

  private final String code;
  private final String chinese;

  Role(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }

  /** Whether it is about people and the system rather than about ratings. */
  public boolean administers() {
    return switch (this) {
      case OPERATOR, PROVINCE_OFFICE, PREFECTURE_ADMIN, COUNTY_ADMIN, LOCAL_IT -> true;
      case LEAD_DEPARTMENT,
          DEPARTMENT_HANDLER,
          UNIT_APPROVER,
          RATED_STAFF,
          SERVICE_CENTRE,
          SERVICE_BUREAU,
          GOVERNMENT_APPROVER,
          INSPECTOR ->
          false;
    };
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
