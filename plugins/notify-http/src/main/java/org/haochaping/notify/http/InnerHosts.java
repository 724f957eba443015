package org.haochaping.notify.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts the operator lets stand in inner networks, however they are written.
 *
 * @param names without brackets and closing dots, in small letters
 */
public record InnerHosts(Set<String> names) {

  public InnerHosts {
    names = Set.copyOf(names);
  }

  public static InnerHosts of(Set<String> listed) {
    return new InnerHosts(
        listed.stream().map(InnerHosts::plain).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The one address to call of those a host has. A host with an inner one among public ones could
   * be called by either, and is not called at all.
   *
   * @throws InnerAddressException if it leads into an inner network and is not listed
   */
  public InetAddress admitted(String host, InetAddress... all) throws InnerAddressException {
    if (!names.contains(plain(host))) {
      for (InetAddress one : all) {
        if (InnerAddresses.include(one)) {
          throw new InnerAddressException();
        }
      }
    }
    return all[0];
  }

  /** Without the brackets of IPv6 in addresses, and without the dot that ends a full name. */
  private static String plain(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
  }
}
