package org.haochaping.channel.window;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.EnumMap;
import java.util.Map;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.tck.ChannelAdapterContract;

class WindowChannelContractTest extends ChannelAdapterContract {

  @Override
  protected ChannelAdapterFactory factory() {
    return new WindowChannelFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of(WindowRules.DEVICES, "PJQ-7=JH-03");
  }

  @Override
  protected ChannelRequest request(String words) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.put(Field.RECORD, "R-1");
    values.put(Field.DEVICE, "PJQ-7");
    values.put(Field.LEVEL, "4");
    values.put(Field.TIME, "2026-11-01 09:30:00");
    values.put(Field.WORDS, words);
    return Devices.request(new DeviceRecord(values, 0).json(new JsonFactory()));
  }
}
