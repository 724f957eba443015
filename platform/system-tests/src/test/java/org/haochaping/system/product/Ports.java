package org.haochaping.system.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Four free ports on loopback, so that a run disturbs nobody else's, nor a fork another. */
record Ports(int http, int keycloak, int management, int postgres) {
  private static final int FIRST = 26000;
  private static final int EACH = 250;

  static Ports free() throws IOException {
    List<Integer> found = new ArrayList<>();
    int first = FIRST + (Product.fork() - 1) * EACH;
    for (int port = first; port < first + EACH && found.size() < 4; port++) {
      if (isFree(port)) {
        found.add(port);
      }
    }
    if (found.size() < 4) {
      throw new IOException("no four free ports from " + first + " on");
    }
    return new Ports(found.get(0), found.get(1), found.get(2), found.get(3));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
