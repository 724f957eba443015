package org.haochaping.channel.inspection;

import java.util.Map;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.tck.ChannelAdapterContract;

class InspectionContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new InspectionChannelFactory();
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected String kept(String words) {
    return words + "\n" + Visits.TOLD;
  }

  @Override
  protected ChannelRequest request(String words) {
    return Visits.sent(Map.of(Form.LEVEL, "SATISFIED", Form.WORDS, words));
  }
}
