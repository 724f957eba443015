package org.haochaping.channel.qrcode;

import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.tck.ChannelAdapterContract;
import org.haochaping.plugin.tck.Samples;

class QrCodeChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new QrCodeChannelFactory();
  }

  @Override
  protected ChannelRequest request(String words) {
    Form form = new Form(Map.of(Form.LEVEL, List.of("SATISFIED"), Form.WORDS, List.of(words)));
    return ChannelRequest.ofForm(form, LinkFacts.ofWindow("D08", "W-12"), "key-1", Samples.NOW);
  }

  @Override
  protected boolean readsBody() {
    return false;
  }
}
