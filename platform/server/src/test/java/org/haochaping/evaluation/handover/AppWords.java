package org.haochaping.evaluation.handover;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.Decoding;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Origins;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/**
 * A plugin that reads {@code {"number", "unit", "staff", "matter", "visit", "user", "phone",
 * "back"}}.
 */
public final class AppWords extends Decoding {
  public final Set<Surface> surfaces = EnumSet.of(Surface.HAND_OVER, Surface.RATING_PAGE);

  /** Whether it looks where the way back leads, as it should. */
  public boolean careful = true;

  @Override
  public Set<Surface> surfaces(Tenant tenant, ChannelInstance channel) {
    return surfaces;
  }

  @Override
  public HandOver handOver(Tenant tenant, ChannelInstance channel, ChannelRequest request) {
    JsonObject body;
    try (JsonReader reader = Json.createReader(request.body())) {
      body = reader.readObject();
    }
    Optional<String> back = filled(body, "back");
    Optional<URI> address =
        back.flatMap(
            text ->
                careful
                    ? Origins.of(channel.settings().getOrDefault(Origins.SETTING, ""))
                        .leadingBack(text, 200)
                    : Optional.of(URI.create(text)));
    if (back.isPresent() && address.isEmpty()) {
      throw Refusal.invalid("back-url-foreign", "不可返回", "foreign");
    }
    return new HandOver(
        filled(body, "number"),
        1,
        Terminal.MOBILE,
        filled(body, "unit"),
        Optional.empty(),
        filled(body, "staff"),
        filled(body, "matter"),
        filled(body, "visit"),
        filled(body, "user"),
        filled(body, "phone").map(phone -> new Contact(Optional.empty(), phone)),
        address);
  }

  private static Optional<String> filled(JsonObject body, String name) {
    return Optional.of(body.getString(name, "")).filter(text -> !text.isEmpty());
  }
}
