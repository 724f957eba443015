package org.haochaping.channel.thirdparty;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;
import org.haochaping.plugin.tck.Samples;

class ThirdPartyContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new ThirdPartyChannelFactory();
  }

  @Override
  protected String kept(String words) {
    return words + "\n第三方评价：某调查公司，电话访谈，佐证：第3页";
  }

  @Override
  protected ChannelRequest request(String words) {
    String csv =
        Reports.HEADINGS
            + "\nDSF-1,D08,,,满意,某调查公司,电话访谈,2026-01-01,2026-10-31,,第3页,\""
            + words.replace("\"", "\"\"")
            + "\"\n";
    return ChannelRequest.ofFile(
        "text/csv",
        "报告.csv",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        Samples.NOW);
  }
}
