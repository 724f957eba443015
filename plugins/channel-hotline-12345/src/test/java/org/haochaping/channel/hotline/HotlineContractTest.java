package org.haochaping.channel.hotline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;
import org.haochaping.plugin.tck.Samples;

class HotlineContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new HotlineChannelFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of(HotlinePull.URL, "https://12345.example.gov.cn/calls");
  }

  @Override
  protected ChannelRequest request(String words) {
    String csv =
        "工单号,是否涉及政务服务,部门编码,回访时间,回访满意度,回访意见\n"
            + "RX-1,是,D08,2026-11-02,满意,\""
            + words.replace("\"", "\"\"")
            + "\"\n";
    return ChannelRequest.ofFile(
        "text/csv",
        "热线.csv",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        Samples.NOW);
  }
}
