package org.haochaping.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluginApiTest {

  @Test
  void the_version_in_the_code_is_the_one_plugins_are_built_against() {
    assertThat(PluginApi.VERSION).isEqualTo(System.getProperty("plugin-api.version"));
  }
}
