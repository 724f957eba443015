package org.haochaping.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.haochaping.tenancy.Role;

/**
 * The API. Bearer tokens only: no cookies, no session. A bean, since Payara looks for {@code
 * LoginConfig} on beans alone.
 */
@OpenAPIDefinition(
    info = @Info(title = "好差评平台 haochaping", version = "v1"),
    servers = @Server(url = "/"))
@SecurityScheme(
    securitySchemeName = "staff",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({
  Role.Names.OPERATOR,
  Role.Names.PROVINCE_OFFICE,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.COUNTY_ADMIN,
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.RATED_STAFF,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.GOVERNMENT_APPROVER,
  Role.Names.INSPECTOR,
  Role.Names.LOCAL_IT
})
public class Api extends Application {}
