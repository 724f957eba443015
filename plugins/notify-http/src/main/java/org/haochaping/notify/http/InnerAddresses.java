package org.haochaping.notify.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Addresses of this machine and of networks behind it, which nobody may reach by a setting: what is
 * reserved for private use, for carriers (RFC 6598), links and tests, and IPv6 that carries IPv4.
 */
final class InnerAddresses {

  private InnerAddresses() {}

  static boolean include(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      return first == 0
          || first >= 240
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || (first == 198 && (second == 18 || second == 19));
    }
    return address instanceof Inet6Address
        && ((first & 0xfe) == 0xfc
            || (first == 0x20 && second == 0x02)
            || (first == 0x00 && second == 0x64)
            || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0));
  }
}
