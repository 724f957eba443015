package org.haochaping.channel.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;
import org.haochaping.plugin.tck.Samples;

class FileChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new FileChannelFactory();
  }

  @Override
  protected ChannelRequest request(String words) {
    String csv =
        "流水号,评价来源,部门编码,评价渠道,评价时间,满意度,文字评价\n"
            + "1,4,D08,电话,2026-11-02,满意,\""
            + words.replace("\"", "\"\"")
            + "\"\n";
    return ChannelRequest.ofFile(
        "text/csv",
        "评价.csv",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        Samples.NOW);
  }
}
