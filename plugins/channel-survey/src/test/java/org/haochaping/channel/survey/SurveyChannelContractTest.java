package org.haochaping.channel.survey;

import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;

class SurveyChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new SurveyChannelFactory();
  }

  @Override
  protected ChannelRequest request(String words) {
    return FilledIn.request(FilledIn.sheet("SATISFIED", words));
  }

  @Override
  protected boolean readsBody() {
    return false;
  }
}
