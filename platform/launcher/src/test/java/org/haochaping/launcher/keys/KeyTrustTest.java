package org.haochaping.launcher.keys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.haochaping.launcher.Home;
import org.haochaping.launcher.Settings;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.haochaping.plugin.tck.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before any database is opened; {@code PluginGuideIT} trusts a key in earnest. */
class KeyTrustTest {
  @TempDir Path folder;

  @Test
  void a_private_key_is_not_taken_for_the_public_one() throws IOException {
    SigningKeys.write(SigningKeys.make(), folder, "my-office");

    refuses("my-office.private", "应为签名工具生成的 编号.public");
    Files.move(folder.resolve("my-office.private"), folder.resolve("other.public"));
    refuses("other.public", "读不出公钥");
  }

  @Test
  void neither_is_a_name_that_would_need_quoting_nor_a_file_that_is_not_there() throws IOException {
    SigningKeys.write(SigningKeys.make(), folder, "my-office");
    Files.move(folder.resolve("my-office.public"), folder.resolve("my office.public"));

    refuses("my office.public", "请勿改名");
    refuses("nowhere.public", "读不出公钥");
  }

  private void refuses(String file, String words) throws IOException {
    Path home = folder.resolve("home");
    Settings settings = Settings.of(List.of("--home=" + home), Map.of(), folder);
    KeyTrust trust = new KeyTrust(settings, Home.at(home), Progress.onConsole());
    assertThatThrownBy(() -> trust.in(folder.resolve(file)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }
}
