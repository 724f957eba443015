package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.evaluation.Receipts;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Reach;
import org.haochaping.tenancy.Tenant;
import org.haochaping.vault.Vault;

/**
 * Puts a message into words and an address on it, at the moment it is sent. The address of a
 * citizen is opened for that alone; that it was is written down where he sees it, the first time.
 */
@ApplicationScoped
public class Envelopes {
  private static final String MOBILE = "1[3-9][0-9]{9}";

  @Inject Vault vault;
  @Inject Receipts receipts;
  @Inject StaffAddresses addresses;
  @Inject Templates templates;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** The message ready to go; none where there is no address any more. */
  Optional<Message> seal(Connection connection, Tenant tenant, Dispatch.Parcel parcel)
      throws SQLException {
    Outgoing message = parcel.message();
    Optional<String> address = address(connection, tenant, message);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>(values(tenant, message));
    MessageKind kind = message.kind();
    if (!parcel.others().isEmpty()) {
      kind = MessageKind.STAFF_DIGEST;
      List<Outgoing> all = Stream.concat(Stream.of(message), parcel.others().stream()).toList();
      values.put(Placeholder.COUNT.key(), String.valueOf(all.size()));
      values.put(Placeholder.LINES.key(), lines(connection, tenant, all));
    }
    Wording words = templates.of(connection, tenant.id(), kind).wording().filled(values);
    return Optional.of(
        new Message(
            message.id().toString(),
            message.reach(),
            address.get(),
            words.subject(),
            words.body(),
            kind.code(),
            ordered(kind, values)));
  }

  private String lines(Connection connection, Tenant tenant, List<Outgoing> all)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    for (Outgoing one : all) {
      Wording words =
          templates.of(connection, tenant.id(), one.kind()).wording().filled(values(tenant, one));
      lines.add(lines.size() + 1 + ". " + words.body());
    }
    return String.join("\n", lines);
  }

  private Map<String, String> values(Tenant tenant, Outgoing message) {
    Map<String, String> values = new LinkedHashMap<>(message.parameters());
    values.putIfAbsent(Placeholder.PLACE.key(), tenant.name());
    UUID evaluation = message.evaluationId();
    if (evaluation != null) {
      String receipt = receipts.of(tenant.key(), evaluation);
      values.put(Placeholder.RECEIPT.key(), receipt);
      values.put(Placeholder.LINK.key(), publicUrl + "/q/" + receipt.replace("-", ""));
    }
    return values;
  }

  /** In the order of the kind's placeholders, for gateways whose parameters have places. */
  private static Map<String, String> ordered(MessageKind kind, Map<String, String> values) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Placeholder one : kind.placeholders()) {
      ordered.put(one.key(), values.getOrDefault(one.key(), ""));
    }
    return ordered;
  }

  private Optional<String> address(Connection connection, Tenant tenant, Outgoing message)
      throws SQLException {
    if (message.reach() == Reach.GROUP) {
      return Optional.of("");
    }
    UUID staff = message.staffId();
    if (staff != null) {
      return addresses.of(connection, tenant.id(), staff).of(message.reach());
    }
    UUID evaluation = message.evaluationId();
    return evaluation == null
        ? Optional.empty()
        : phone(connection, tenant.id(), message, evaluation).filter(p -> p.matches(MOBILE));
  }

  private Optional<String> phone(
      Connection connection, UUID tenant, Outgoing message, UUID evaluation) throws SQLException {
    // A follow-up's contact is with its first rating.
    for (UUID holder : holders(connection, tenant, evaluation)) {
      Optional<String> contact =
          isFirst(connection, tenant, message, holder)
              ? read(connection, tenant, holder)
              : vault.forOwnWork(connection, tenant, holder, Vault.Kind.CONTACT);
      if (contact.isPresent()) {
        try (JsonReader reader = Json.createReader(new StringReader(contact.get()))) {
          return Optional.of(reader.readObject().getString("phone", ""));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether its reading is still to be written down; in the transaction in which that is done. */
  private boolean isFirst(Connection connection, UUID tenant, Outgoing message, UUID holder)
      throws SQLException {
    if (vault.forOwnWork(connection, tenant, holder, Vault.Kind.CONTACT).isEmpty()) {
      return false;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update outbox set address_read = true"
                + " where tenant_id = ? and id = ? and not address_read")) {
      statement.setObject(1, tenant);
      statement.setObject(2, message.id());
      return statement.executeUpdate() > 0;
    }
  }

  private Optional<String> read(Connection connection, UUID tenant, UUID holder)
      throws SQLException {
    return vault.read(connection, tenant, holder, Vault.Kind.CONTACT, "系统", "好差评平台", "自动发送通知短信");
  }

  private static List<UUID> holders(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    List<UUID> holders = new ArrayList<>(List.of(evaluation));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select follows_id from evaluation where tenant_id = ? and id = ?"
                + " and follows_id is not null")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          holders.add(row.getObject(1, UUID.class));
        }
      }
    }
    return holders;
  }
}
