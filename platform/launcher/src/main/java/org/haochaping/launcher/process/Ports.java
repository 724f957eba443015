package org.haochaping.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;

/** Looks whether every port can be had before anything is started. */
public final class Ports {
  private Ports() {}

  /** A port we want, and the flag by which it can be changed. */
  public record Wanted(String address, int port, String flag, Words use) {}

  public static void check(List<Wanted> wanted) throws IOException {
    Map<Integer, Wanted> seen = new HashMap<>();
    for (Wanted one : wanted) {
      Wanted other = seen.put(one.port(), one);
      if (other != null) {
        throw Refusal.of(
            "%s 和 %s 用了同一个端口 %d，请给它们不同的端口。".formatted(other.flag(), one.flag(), one.port()),
            "%s and %s name the same port %d; give them different ones."
                .formatted(other.flag(), one.flag(), one.port()));
      }
      if (!free(one.address(), one.port())) {
        throw taken(one);
      }
    }
  }

  public static boolean free(String address, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return true;
    } catch (java.net.BindException e) {
      return false;
    }
  }

  private static Refusal taken(Wanted one) {
    String owner = PortOwner.of(one.port()).orElse("");
    return Refusal.of(
        "端口 %d（%s）已被占用%s。请停止占用它的程序，或用 %s=其他端口 启动。"
            .formatted(
                one.port(),
                one.use().chinese(),
                owner.isEmpty() ? "" : "，占用者：" + owner,
                one.flag()),
        "Port %d (%s) is taken%s. Stop that program, or start with %s=another-port."
            .formatted(
                one.port(),
                one.use().english(),
                owner.isEmpty() ? "" : " by " + owner,
                one.flag()));
  }
}
