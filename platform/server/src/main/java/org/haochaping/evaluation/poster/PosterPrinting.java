package org.haochaping.evaluation.poster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.document.Formats;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.AskNumber;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.ChannelResource;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.QrCodes;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.Refusals;
import org.haochaping.evaluation.Rules;
import org.haochaping.evaluation.WindowCodes;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.api.Surface;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/**
 * Prints posters. The paper is made first, outside of any transaction, since a plugin makes it; the
 * codes on it are kept after that. So what is printed works, what failed left nothing, and a paper
 * that got lost on its way has codes nobody knows.
 */
@ApplicationScoped
public class PosterPrinting {
  private static final String FORMAT = "bulletin-pdf";

  @Inject TenantTransactions transactions;
  @Inject ChannelInstances channels;
  @Inject Organisation organisation;
  @Inject Decoding decoding;
  @Inject RatingLinks links;
  @Inject WindowCodes windowCodes;
  @Inject Formats formats;
  @Inject Journal journal;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /** A window, its unit of today, and the code that is printed for it. */
  private record Place(DirectoryEntry window, DirectoryEntry unit, String code) {}

  /** The paper, and how many codes it took the place of. */
  public record Printed(Rendered rendered, int posters, int withdrawn) {}

  Printed print(Tenant tenant, UUID channelId, PosterOrder order, String actor) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    order.endsAfter(today);
    List<String> windows = order.windows();
    Posters.PerPage perPage = order.layout();
    ChannelInstance channel =
        transactions.in(
            tenant.id(),
            connection ->
                channels
                    .byId(connection, tenant.id(), channelId)
                    .orElseThrow(ChannelResource::unknownChannel));
    if (!decoding.surfaces(tenant, channel).contains(Surface.POSTER)) {
      throw Refusal.conflict(
          "channel-has-no-posters",
          "该渠道没有海报，请选择二维码渠道。",
          "This channel has no posters; choose one with QR codes.");
    }
    AskNumber ask = decoding.askNumber(channel);
    List<Place> places =
        transactions.in(
            tenant.id(),
            connection -> places(organisation.directory(connection, tenant.id()), windows, today));
    Rendered rendered =
        formats.posters(
            tenant,
            FORMAT,
            new Posters(
                tenant.name() + "评价二维码海报",
                tenant.name(),
                "zh-CN",
                perPage,
                places.stream().map(place -> poster(tenant, place, ask)).toList()));
    int withdrawn =
        transactions.in(
            tenant.id(), connection -> keep(connection, tenant, channel, places, order, actor));
    return new Printed(rendered, places.size(), withdrawn);
  }

  /** By unit and window, as the posters are handed round. */
  private static List<Place> places(Directory directory, List<String> windows, LocalDate today) {
    List<Place> places = new ArrayList<>();
    for (String code : windows) {
      DirectoryEntry window =
          directory
              .window(code, today)
              .orElseThrow(() -> Refusals.of(List.of(Rules.windowUnknown(code))));
      DirectoryEntry unit =
          directory
              .inForce(window.unitId(), today)
              .orElseThrow(() -> Refusals.of(List.of(Rules.windowUnknown(code))));
      places.add(new Place(window, unit, RatingLinks.newCode()));
    }
    places.sort(
        Comparator.comparing((Place place) -> place.unit().code())
            .thenComparing(place -> place.window().code()));
    return places;
  }

  private Posters.Poster poster(Tenant tenant, Place place, AskNumber ask) {
    return PosterWords.poster(
        tenant.name(),
        place.unit().name(),
        place.window().code(),
        place.window().name(),
        QrCodes.of(publicUrl + "/r/" + tenant.key() + "/" + place.code()),
        ask);
  }

  private int keep(
      Connection connection,
      Tenant tenant,
      ChannelInstance channel,
      List<Place> places,
      PosterOrder order,
      String actor)
      throws SQLException {
    Instant until = order.withdrawUntil();
    int withdrawn =
        until == null
            ? 0
            : windowCodes.revoke(
                connection,
                tenant.id(),
                channel.id(),
                places.stream().map(place -> place.window().id()).toList(),
                until);
    LocalDate last = order.expiresOn();
    Instant ends = last == null ? null : last.plusDays(1).atStartOfDay(Duty.CHINA).toInstant();
    for (Place place : places) {
      links.make(
          connection,
          tenant.id(),
          new RatingLinks.Wanted(
              channel.id(),
              RatingLink.Kind.WINDOW,
              place.unit().id(),
              place.window().id(),
              null,
              null,
              null,
              1,
              ends,
              null,
              null),
          place.code(),
          actor);
    }
    journal.record(
        connection,
        tenant.id(),
        "PostersPrinted",
        channel.id(),
        actor,
        Json.createObjectBuilder()
            .add("posters", places.size())
            .add("withdrawn", withdrawn)
            .build());
    return withdrawn;
  }
}
