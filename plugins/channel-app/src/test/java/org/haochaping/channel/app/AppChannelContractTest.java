package org.haochaping.channel.app;

import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Origins;
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
  protected Map<String, String> settings() {
    return Map.of(Origins.SETTING, HandOvers.ORIGINS);
  }

  @Override
  protected ChannelRequest handOverBackTo(String address) {
    return HandOvers.body("{\"projectNo\":\"APP-1\",\"backUrl\":\"" + address + "\"}");
  }

  @Override
  protected boolean readsBody() {
    return false;
  }
}
