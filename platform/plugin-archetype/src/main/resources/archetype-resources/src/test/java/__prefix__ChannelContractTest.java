package ${package};

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;
import org.haochaping.plugin.tck.Samples;

/** 平台对每个渠道的要求。What the server asks of every channel. */
class ${prefix}ChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new ${prefix}ChannelFactory();
  }

  @Override
  protected ChannelRequest request(String words) {
    String line = "A-1|GAJ|2026-11-02|4|" + words;
    return ChannelRequest.ofPush(
        "text/plain", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), Samples.NOW);
  }
}
