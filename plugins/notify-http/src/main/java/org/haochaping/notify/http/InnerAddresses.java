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
    return address instanceof Inet6Address && !isPublic(bytes);
  }

  /**
   * Of IPv6 only 2000::/3 is anybody's; within it lie tunnels that carry IPv4 (Teredo, 6to4) and
   * what documents are written with.
   */
  private static boolean isPublic(byte[] bytes) {
    int first = pair(bytes, 0);
    int second = pair(bytes, 2);
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && (first != 0x3fff || second > 0x0fff)
        && !(first == 0x2001 && (second == 0 || second == 0x0db8));
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
