package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.onboarding.file.CalendarReader;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.OrganisationFile;
import org.haochaping.onboarding.file.OrganisationReader;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.TenantFile;
import org.haochaping.onboarding.file.TenantFileWriter;
import org.haochaping.plugin.Plugins;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody fills in at each step, as sections of the file. */
@ApplicationScoped
public class StepAnswers {
  private static final int LARGEST_FILE = 5 * 1024 * 1024;

  @Inject Plugins plugins;

  @Inject
  public StepAnswers() {}

  /** Who leads one source; without a tenant it is a unit of the new tenant's own. */
  public record LeadForm(int source, @Nullable String tenant, @Nullable String unit) {}

  /** One channel. */
  public record ChannelForm(
      @Nullable String code,
      @Nullable String name,
      @Nullable String plugin,
      @Nullable Map<String, String> settings) {}

  /** The first administrator. */
  public record AdministratorForm(
      @Nullable String number,
      @Nullable String name,
      @Nullable String login,
      @Nullable String unit,
      @Nullable String email) {}

  /** The organisation a workbook or CSV file states; all its problems at once when it has any. */
  DraftFile organisation(Draft draft, byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw Refusal.tooLarge(LARGEST_FILE);
    }
    TenantFile known = draft.file().read();
    Entry head = known.tenant();
    if (head == null) {
      throw new IllegalStateException("a draft without a place");
    }
    OrganisationFile read = OrganisationReader.read(file, head, known.entries(), draft.startsOn());
    refuse(read.problems());
    DraftFile changed = draft.file();
    JsonObject sections =
        Json.createObjectBuilder(
                TenantFileWriter.of(draft.code(), withoutAdministrator(draft, read)).organisation())
            .build();
    for (Map.Entry<String, JsonValue> section : sections.entrySet()) {
      changed = changed.with(section.getKey(), section.getValue());
    }
    return changed;
  }

  /** He was read with the others, but is kept apart, unless the new file states him itself. */
  private static List<Entry> withoutAdministrator(Draft draft, OrganisationFile read) {
    String number = draft.file().administrator().map(one -> one.getString("number", "")).orElse("");
    if (read.kinds().contains(Kind.STAFF) || number.isEmpty()) {
      return read.entries();
    }
    boolean listed =
        draft.file().list(Kind.STAFF.section()).stream()
            .anyMatch(one -> number.equals(one.asJsonObject().getString("number", "")));
    return listed
        ? read.entries()
        : read.entries().stream()
            .filter(entry -> entry.kind() != Kind.STAFF || !entry.key().equals(number))
            .toList();
  }

  DraftFile leads(Draft draft, List<LeadForm> leads) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (LeadForm lead : leads) {
      JsonObjectBuilder item = Json.createObjectBuilder().add("source", lead.source());
      put(item, "tenant", draft.code().equals(lead.tenant()) ? null : lead.tenant());
      put(item, "unit", lead.unit());
      list.add(item.add("from", draft.startsOn().toString()));
    }
    return draft.file().with(Kind.LEAD.section(), list.build());
  }

  /** What the new tenant rules itself; nothing leaves all to those above and the regulation. */
  DraftFile policies(Draft draft, JsonObject rules) {
    String section = Kind.POLICY.section();
    return rules.isEmpty()
        ? draft.file().without(section)
        : draft
            .file()
            .with(
                section,
                Json.createObjectBuilder(rules).add("from", draft.startsOn().toString()).build());
  }

  /** The tenant's own days off as they were sent; none when it has none. */
  Optional<String> calendar(Draft draft, byte[] csv) {
    if (csv.length == 0) {
      return Optional.empty();
    }
    refuse(CalendarReader.read(csv, draft.code()).problems());
    return Optional.of(CalendarReader.text(csv));
  }

  DraftFile channels(Draft draft, List<ChannelForm> channels) {
    List<Refusal.Field> wrong = new ArrayList<>();
    if (channels.isEmpty()) {
      wrong.add(
          field("channels", "至少要有一个渠道，否则群众无处评价。", "There must be a channel, or nobody can rate."));
    }
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (int i = 0; i < channels.size(); i++) {
      ChannelForm channel = channels.get(i);
      JsonObjectBuilder item = Json.createObjectBuilder();
      put(item, "code", channel.code());
      put(item, "name", channel.name());
      put(item, "plugin", channel.plugin());
      Map<String, String> settings = channel.settings();
      if (settings != null && !settings.isEmpty()) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        settings.forEach(values::add);
        item.add("settings", values);
      }
      String plugin = channel.plugin();
      if (plugin != null && !plugin.isBlank() && !plugins.isReady(plugin)) {
        wrong.add(
            field(
                "channels[" + i + "].plugin",
                "插件“" + plugin + "”没有安装或不可用，请先到“插件”页安装。",
                "The plugin is not installed or not well; install it first."));
      }
      list.add(item);
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return draft.file().with(Kind.CHANNEL.section(), list.build());
  }

  DraftFile administrator(Draft draft, AdministratorForm form) {
    JsonObjectBuilder first = Json.createObjectBuilder();
    put(first, "number", form.number());
    put(first, "name", form.name());
    put(first, "login", form.login());
    put(first, "unit", form.unit());
    put(first, "email", form.email());
    if (form.login() == null || form.login().isBlank()) {
      throw Refusal.invalid(
          List.of(
              field(
                  "administrator.login",
                  "请填写登录名，管理员要用它登录。",
                  "Give a login; the administrator signs in by it.")));
    }
    String email = form.email();
    if (email != null
        && !email.isBlank()
        && !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw Refusal.invalid(
          List.of(
              field(
                  "administrator.email",
                  "邮箱格式不对，请更正或留空。",
                  "This is no e-mail address; correct it or leave it empty.")));
    }
    return draft.file().with(first.add("from", draft.startsOn().toString()).build());
  }

  static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems.stream().map(DraftChecks::field).toList());
    }
  }

  private static Refusal.Field field(String place, String chinese, String english) {
    return new Refusal.Field(place, "draft-invalid", chinese, english);
  }

  private static void put(JsonObjectBuilder object, String item, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      object.add(item, value.strip());
    }
  }
}
