package org.haochaping.evaluation.poster;

import java.util.List;
import java.util.Map;
import org.haochaping.document.Formats;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** A format that keeps what it was to print. */
final class KeptPosters implements Formats {
  private @Nullable Posters last;
  private boolean failing;

  Posters last() {
    if (last == null) {
      throw new AssertionError("nothing was printed");
    }
    return last;
  }

  /** The next one is not printed. */
  void fail() {
    failing = true;
  }

  @Override
  public Rendered posters(Tenant tenant, String pluginId, Posters posters) {
    if (failing) {
      throw Refusal.unavailable("plugin-too-slow", "插件超时", "The plugin is too slow.");
    }
    last = posters;
    return new Rendered("application/pdf", "pdf", new byte[0]);
  }

  @Override
  public List<String> installed() {
    return List.of();
  }

  @Override
  public Printed render(Tenant tenant, String pluginId, Document document) {
    throw new UnsupportedOperationException("only posters");
  }

  @Override
  public List<String> namesIn(Tenant tenant, String pluginId, byte[] form) {
    throw new UnsupportedOperationException("only posters");
  }

  @Override
  public Rendered fill(Tenant tenant, String pluginId, byte[] form, Map<String, String> values) {
    throw new UnsupportedOperationException("only posters");
  }
}
