package org.haochaping.evaluation.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.RatingLink;
import org.haochaping.evaluation.RatingLinks;
import org.haochaping.evaluation.push.ChannelRoutes;
import org.haochaping.plugin.api.Origins;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Framing;

/**
 * The rating page in an app's own pages: only those of the channel that the address belongs to, and
 * an address that has ended still shows there why. No other page is ever framed.
 */
@ApplicationScoped
public class FramedPages implements Framing {
  private static final Logger LOG = Logger.getLogger(FramedPages.class.getName());
  private static final Pattern RATING =
      Pattern.compile("/r/([0-9A-Za-z]{1,20})/([0-9A-Za-z-]{1,60})");
  private static final Pattern HAND_OVER = Pattern.compile("/h/([0-9A-Za-z]{1,40})");

  @Inject Tenants tenants;
  @Inject ChannelRoutes routes;
  @Inject ChannelInstances channels;
  @Inject RatingLinks links;
  @Inject TenantTransactions transactions;

  @Override
  public List<String> origins(String path) {
    Matcher rating = RATING.matcher(path);
    Matcher handOver = HAND_OVER.matcher(path);
    try {
      if (rating.matches()) {
        return ofLink(rating.group(1), rating.group(2));
      }
      return handOver.matches() ? ofChannel(handOver.group(1)) : List.of();
    } catch (RuntimeException e) {
      // The page says better than an error page what is wrong; it is not framed meanwhile.
      LOG.log(Level.WARNING, "it cannot be told who may frame a page: {0}", e.toString());
      return List.of();
    }
  }

  private List<String> ofLink(String tenantKey, String code) {
    Optional<UUID> tenant = tenants.byKey(tenantKey).map(Tenant::id);
    return tenant.isEmpty()
        ? List.of()
        : transactions.in(
            tenant.get(),
            connection -> {
              Optional<RatingLink> link = links.byCode(connection, tenant.get(), code);
              return link.isEmpty()
                  ? List.of()
                  : of(connection, tenant.get(), link.get().channelInstanceId());
            });
  }

  private List<String> ofChannel(String channelKey) {
    Optional<ChannelRoutes.Route> route = routes.byKey(channelKey);
    return route.isEmpty()
        ? List.of()
        : transactions.in(
            route.get().tenantId(),
            connection -> of(connection, route.get().tenantId(), route.get().channelInstanceId()));
  }

  private List<String> of(Connection connection, UUID tenant, UUID channel) throws SQLException {
    return channels
        .byId(connection, tenant, channel)
        .map(ChannelInstance::settings)
        .map(settings -> settings.getOrDefault(Origins.SETTING, ""))
        .map(Origins::of)
        .map(Origins::framing)
        .orElse(List.of());
  }
}
