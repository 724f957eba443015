package org.haochaping.plugin;

import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.NotifierFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.PluginFactory;
import org.haochaping.plugin.api.Settings;

/** An extension point: its factory, its product, and how the one makes the other. */
record Point<F extends PluginFactory, P>(Class<F> factory, Class<P> product, Make<F, P> make) {
  static final Point<ChannelAdapterFactory, ChannelAdapter> CHANNEL =
      new Point<>(ChannelAdapterFactory.class, ChannelAdapter.class, ChannelAdapterFactory::create);

  static final Point<BulletinFormatFactory, BulletinFormat> BULLETIN =
      new Point<>(BulletinFormatFactory.class, BulletinFormat.class, BulletinFormatFactory::create);

  static final Point<NotifierFactory, Notifier> NOTIFIER =
      new Point<>(NotifierFactory.class, Notifier.class, NotifierFactory::create);

  /** Makes a product. */
  interface Make<F, P> {
    P of(F factory, Settings settings, PluginContext context);
  }
}
