package org.haochaping.channel.hall;

import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;

class OnlineHallChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new OnlineHallChannelFactory();
  }

  @Override
  protected ChannelRequest request(String words) {
    return Pushes.request(Pushes.rating("BJ-1").with("writingEvaluation", words).json());
  }
}
