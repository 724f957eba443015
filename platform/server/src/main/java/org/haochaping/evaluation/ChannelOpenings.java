package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.SettingField;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Opens channels; a plugin may have several in one tenant, each with its own settings. */
@ApplicationScoped
public class ChannelOpenings {
  private static final int LONGEST_NAME = 60;

  @Inject Plugins plugins;
  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject SettingValues stored;
  @Inject Journal journal;
  @Inject Clock clock;

  ChannelInstance open(Tenant tenant, NewChannel wanted, String actor) {
    List<Refusal.Field> problems = problems(wanted);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    Map<String, String> settings = wanted.settings() == null ? Map.of() : wanted.settings();
    ChannelInstance channel =
        new ChannelInstance(
            Ids.of(clock).next(),
            text(wanted.code()),
            text(wanted.name()),
            text(wanted.pluginId()),
            settings,
            true);
    plugins.tryOut(
        channel.pluginId(),
        new PluginInstance(channel.id(), tenant.code(), tenant.name(), settings));
    transactions.run(
        tenant.id(),
        connection -> {
          if (channels.all(connection, tenant.id()).stream()
              .anyMatch(other -> other.code().equals(channel.code()))) {
            throw Refusal.conflict(
                "channel-code-taken",
                "渠道代码“" + channel.code() + "”已在使用，请换一个。",
                "The code " + channel.code() + " is taken: choose another.");
          }
          insert(connection, tenant, channel);
          journal.record(
              connection,
              tenant.id(),
              "ChannelOpened",
              channel.id(),
              actor,
              Json.createObjectBuilder()
                  .add("code", channel.code())
                  .add("plugin", channel.pluginId())
                  .build());
        });
    return channel;
  }

  private void insert(Connection connection, Tenant tenant, ChannelInstance channel)
      throws SQLException {
    SettingValues.Stored kept =
        stored.store(
            SettingValues.place(tenant.id(), channel.id()),
            channel.settings(),
            SettingField.secrets(plugins.schema(channel.pluginId())));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
                + " secrets_key_id, secrets_ciphertext, settings_version, state, created_at)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1, 'ACTIVE', ?)")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, channel.id());
      statement.setString(3, channel.code());
      statement.setString(4, channel.name());
      statement.setString(5, channel.pluginId());
      statement.setString(6, kept.json());
      statement.setString(7, kept.keyId());
      statement.setBytes(8, kept.ciphertext());
      statement.setTimestamp(9, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  private static List<Refusal.Field> problems(NewChannel wanted) {
    List<Refusal.Field> problems = new ArrayList<>();
    if (!text(wanted.code()).matches("[a-z][a-z0-9-]{0,39}")) {
      problems.add(
          new Refusal.Field(
              "code",
              "channel-code-wrong",
              "渠道代码用小写字母、数字和连字符，以字母开头，最多40个字符。",
              "A code has lower-case letters, digits and hyphens, begins with a letter and has at most"
                  + " 40."));
    }
    if (text(wanted.name()).isEmpty() || text(wanted.name()).length() > LONGEST_NAME) {
      problems.add(
          new Refusal.Field(
              "name",
              "channel-name-wrong",
              "请填写渠道名称，最多60个字。",
              "Give the channel a name of at most 60 characters."));
    }
    if (text(wanted.pluginId()).isEmpty()) {
      problems.add(new Refusal.Field("pluginId", "plugin-missing", "请选择插件。", "Choose a plugin."));
    }
    return problems;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
