package org.haochaping.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Inner addresses")
class InnerAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.100.100.200",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "fec0::1",
        "64:ff9b:1::1",
        "2001::1",
        "100::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void are_kept_from(String address) throws UnknownHostException {
    assertThat(InnerAddresses.include(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"106.11.211.1", "100.63.0.1", "100.128.0.1", "172.32.0.1", "2408:4000::1"})
  void are_no_public_ones(String address) throws UnknownHostException {
    assertThat(InnerAddresses.include(InetAddress.getByName(address))).isFalse();
  }
}
