package org.haochaping.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.haochaping.launcher.process.Ports.Wanted;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.launcher.terminal.Words;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final Words SITE = Words.of("网站端口", "the web site");

  @Test
  void a_taken_port_is_named_with_its_owner_and_the_flag_that_changes_it() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = socket.getLocalPort();

      assertThatThrownBy(() -> Ports.check(List.of(wanted(port, "--http-port"))))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("端口 " + port)
          .hasMessageContaining("--http-port=")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void a_port_that_was_given_back_can_be_had() throws IOException {
    int port = free();

    assertThat(Ports.free("127.0.0.1", port)).isTrue();
    assertThatCode(() -> Ports.check(List.of(wanted(port, "--http-port"))))
        .doesNotThrowAnyException();
  }

  @Test
  void one_port_for_two_servers_is_refused_with_both_flags() throws IOException {
    int port = free();

    assertThatThrownBy(
            () ->
                Ports.check(List.of(wanted(port, "--http-port"), wanted(port, "--keycloak-port"))))
        .hasMessageContaining("--http-port")
        .hasMessageContaining("--keycloak-port");
  }

  private static Wanted wanted(int port, String flag) {
    return new Wanted("127.0.0.1", port, flag, SITE);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
