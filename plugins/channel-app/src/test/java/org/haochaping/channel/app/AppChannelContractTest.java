package org.haochaping.channel.app;

import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;

class AppChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new AppChannelFactory();
  }

  @Override
  protected ChannelRequest request(String words) {
    return HandOvers.rating(words, Optional.of("APP-1"));
  }

  @Override
  protected boolean readsBody() {
    return false;
  }
}
