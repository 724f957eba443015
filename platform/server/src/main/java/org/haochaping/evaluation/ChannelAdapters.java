package org.haochaping.evaluation;

import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.tenancy.Tenant;

/** Where the adapters of configured channels come from, and how they are called safely. */
public interface ChannelAdapters {

  /** What is asked of an adapter. */
  @FunctionalInterface
  interface Use<T> {
    T of(ChannelAdapter adapter) throws Exception;
  }

  /**
   * Calls the adapter of a channel behind the guard: with a deadline, and whatever it throws
   * becomes a refusal that says which plugin failed. What the use throws itself comes back as it
   * is.
   *
   * @return the result; empty when the plugin is not installed
   */
  <T> Optional<T> call(Tenant tenant, ChannelInstance channel, Use<T> use) throws Exception;
}
