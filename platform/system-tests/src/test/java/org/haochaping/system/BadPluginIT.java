package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import org.haochaping.plugin.api.PluginApi;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.PluginJar;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plugin jars that are not what they should be: refused in words, and the rest keeps working. */
@OnProduct
class BadPluginIT {
  private static final String ANY = ">=0.1.0";
  private static final String NOTHING = "";
  private static final String SLEEP_WHATEVER_HAPPENS =
      "while (true) try { Thread.sleep(60_000); } catch (InterruptedException e) { }";

  private static Api operator;
  private static PrivateKey key;
  private static Counter counter;
  private static String goodCode;

  @BeforeAll
  static void open(Product product) throws IOException {
    operator = Api.operator(product);
    key = SigningKeys.readPrivate(product.secretFile("plugin-signing").resolve("launcher.private"));
    counter = Counter.of(product, "532823");
    goodCode = counter.windowLink("qrcode", "ML-04").getString("code");
  }

  @AfterEach
  void the_rest_keeps_working() {
    counter.rate(goodCode, Counter.good("SATISFIED"));
  }

  @Test
  void an_unsigned_jar_is_refused() throws Exception {
    PluginJar jar = PluginJar.of("odd-unsigned", ANY, NOTHING, NOTHING);

    operator
        .call("POST", "/api/v1/plugins")
        .bytes("application/java-archive", jar.bytes())
        .send()
        .problem(422, "plugin-unsigned");
  }

  @Test
  void a_jar_signed_by_a_stranger_is_refused_even_under_a_trusted_name() throws Exception {
    PluginJar jar = PluginJar.of("odd-stranger", ANY, NOTHING, NOTHING);
    PrivateKey stranger = SigningKeys.make().getPrivate();

    install(jar.bytes(), jar.signature("stranger", stranger)).problem(422, "plugin-key-unknown");
    install(jar.bytes(), jar.signature("launcher", stranger))
        .problem(422, "plugin-signature-wrong");
  }

  @Test
  void a_jar_changed_after_signing_is_refused() throws Exception {
    PluginJar jar = PluginJar.of("odd-changed", ANY, NOTHING, NOTHING);
    byte[] bytes = jar.bytes();
    String signature = jar.signature("launcher", key);
    bytes[bytes.length / 2] ^= 1;

    install(bytes, signature).problem(422, "plugin-file-changed");
  }

  @Test
  void a_corrupt_jar_is_refused_although_it_is_signed() throws Exception {
    PluginJar jar = PluginJar.of("odd-corrupt", ANY, NOTHING, NOTHING);
    byte[] half = java.util.Arrays.copyOf(jar.bytes(), 700);
    java.nio.file.Files.write(jar.file(), half);

    install(half, jar.signature("launcher", key)).problem(422, "plugin-not-a-jar");
  }

  @Test
  void a_plugin_for_a_newer_api_is_refused_with_both_versions() throws Exception {
    PluginJar jar = PluginJar.of("odd-newer", ">=9.0.0", NOTHING, NOTHING);

    assertThat(signed(jar).problem(422, "plugin-needs-other-api").getString("detailEn"))
        .contains(">=9.0.0")
        .contains(PluginApi.VERSION);
  }

  @Test
  void a_plugin_that_throws_while_starting_is_refused() throws Exception {
    PluginJar jar =
        PluginJar.of("odd-start", ANY, "if (true) throw new Error(\"secret\");", NOTHING);

    assertThat(signed(jar).problem(422, "plugin-does-not-start").toString())
        .doesNotContain("secret");
  }

  @Test
  void a_plugin_that_throws_at_a_rating_fails_that_rating_only() throws Exception {
    String code = channelOf("odd-throws", "throw new IllegalStateException(\"secret\");");

    Answer answer = counter.rating(code, "k-throws", Counter.good("SATISFIED")).send();

    assertThat(answer.problem(503, "plugin-failed").toString()).doesNotContain("secret");
  }

  @Test
  void a_plugin_that_hangs_is_given_up_and_holds_up_nobody_else() throws Exception {
    String code = channelOf("odd-hangs", SLEEP_WHATEVER_HAPPENS);
    Instant begin = Instant.now();

    counter
        .rating(code, "k-hangs", Counter.good("SATISFIED"))
        .send()
        .problem(503, "plugin-too-slow");

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
    Instant next = Instant.now();
    counter.rate(goodCode, Counter.good("SATISFIED"));
    assertThat(Duration.between(next, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  private static Answer signed(PluginJar jar) throws IOException {
    return install(jar.bytes(), jar.signature("launcher", key));
  }

  private static Answer install(byte[] jar, String signature) {
    return operator
        .call("POST", "/api/v1/plugins")
        .header("X-Plugin-Signature", signature)
        .bytes("application/java-archive", jar)
        .send();
  }

  /** Installs it, gives the county a channel of it, and hands out a code. */
  private static String channelOf(String id, String atRating) throws IOException {
    Answer installed = signed(PluginJar.of(id, ANY, NOTHING, atRating));
    assertThat(installed.status()).as(installed.body()).isIn(200, 201);
    String yaml =
        counter.tenant().text() + "  - {code: " + id + ", name: 试验, plugin: " + id + "}\n";
    Answer imported =
        operator
            .call("POST", "/api/v1/tenants/imports?apply=true")
            .text("application/yaml", yaml)
            .send();
    assertThat(imported.json().getJsonArray("problems")).isEmpty();
    return counter.windowLink(id, "ML-04").getString("code");
  }
}
