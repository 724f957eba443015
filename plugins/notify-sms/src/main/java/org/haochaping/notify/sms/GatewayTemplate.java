package org.haochaping.notify.sms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.SettingsException;

/**
 * One of the gateway's own templates and how its parameters are called, as {@code
 * SMS_123456:unit,query=link}: ours, or theirs=ours, in the order of the gateway.
 *
 * @param parameters the gateway's names to ours; empty where all are passed on as they are
 */
record GatewayTemplate(String id, Map<String, String> parameters) {

  GatewayTemplate {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** Reads a line's right side. */
  static GatewayTemplate of(String setting, String text) {
    String[] parts = text.split("[:：]", 2);
    Map<String, String> names = new LinkedHashMap<>();
    if (parts.length == 2) {
      for (String pair : Arrays.stream(parts[1].split("[,，]", -1)).map(String::strip).toList()) {
        String[] sides = pair.split("=", 2);
        if (pair.isEmpty() || sides[0].isBlank() || sides[sides.length - 1].isBlank()) {
          throw wrong(setting);
        }
        names.put(sides[0].strip(), sides[sides.length - 1].strip());
      }
    }
    if (!parts[0].strip().matches("[A-Za-z0-9_-]{1,40}")) {
      throw wrong(setting);
    }
    return new GatewayTemplate(parts[0].strip(), names);
  }

  /** What the message has for the gateway's parameters, in its order. */
  Map<String, String> values(Message message) {
    if (parameters.isEmpty()) {
      return message.parameters();
    }
    Map<String, String> values = new LinkedHashMap<>();
    parameters.forEach(
        (theirs, ours) -> values.put(theirs, message.parameters().getOrDefault(ours, "")));
    return values;
  }

  private static SettingsException wrong(String setting) {
    return new SettingsException(
        List.of(
            Problem.of(
                "templates-malformed",
                setting,
                "每行写“平台模板=网关模板编号”，需要时加上参数，如 case-answered=SMS_123456:unit,link。",
                "Each line reads ours=theirs, with parameters where needed, as"
                    + " case-answered=SMS_123456:unit,link.")));
  }
}
