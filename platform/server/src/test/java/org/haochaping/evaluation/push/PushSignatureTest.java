package org.haochaping.evaluation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A signed request")
class PushSignatureTest {
  private static final String PATH = "/api/v1/public/channels/7K3M9QX2R4TB";
  private static final String SECRET = "SAMPLE0SECRET0NOT0FOR0USE0SAMPLE0SECRET0NOT0FOR0USE0";
  private static final long TIME = 1792459800L;
  private static final String NONCE = "f3b1c9d24e7a4c0f9a51";
  private static final byte[] BODY =
      "{\"projectNo\":\"SAMPLE-0001\",\"deptCode\":\"SJJ\",\"satisfaction\":5,\"pf\":1,\"assessTime\":\"2026-10-20 09:30:00\"}"
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void is_signed_as_the_guide_for_counterparts_shows() throws IOException {
    String guide = Files.readString(Path.of("../docs/channels/online-hall.md"));
    String signature = PushSignature.sign(SECRET, "POST", PATH, TIME, NONCE, BODY);
    assertThat(guide)
        .contains(
            SECRET, PATH, String.valueOf(TIME), NONCE, new String(BODY, StandardCharsets.UTF_8))
        .contains("X-Hcp-Signature: " + signature);
  }

  @Test
  void is_known_by_its_secret_and_by_nothing_else() {
    PushSignature good = read(headers());
    assertThat(good.isBy(SECRET, "POST", PATH, BODY)).isTrue();
    assertThat(good.isBy(SECRET + "0", "POST", PATH, BODY)).isFalse();
    assertThat(good.isBy(SECRET, "PUT", PATH, BODY)).isFalse();
    assertThat(good.isBy(SECRET, "POST", PATH + "/evaluation-links", BODY)).isFalse();
    assertThat(good.isBy(SECRET, "POST", PATH, new byte[0])).isFalse();
    Map<String, String> later = headers();
    later.put(PushSignature.TIMESTAMP, String.valueOf(TIME + 1));
    assertThat(read(later).isBy(SECRET, "POST", PATH, BODY)).isFalse();
    Map<String, String> other = headers();
    other.put(PushSignature.NONCE, NONCE + "0");
    assertThat(read(other).isBy(SECRET, "POST", PATH, BODY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "X-Hcp-Algorithm, HMAC-MD5, signature-algorithm",
    "X-Hcp-Access-Key, '', signature-missing",
    "X-Hcp-Timestamp, yesterday, signature-missing",
    "X-Hcp-Nonce, short, signature-missing",
    "X-Hcp-Signature, 00, signature-missing",
    "X-Hcp-Timestamp, 1792459499, signature-time",
    "X-Hcp-Timestamp, 1792460101, signature-time"
  })
  void that_is_not_complete_or_of_another_time_is_refused(
      String header, String value, String code) {
    Map<String, String> headers = headers();
    headers.put(header, value);
    assertThatThrownBy(() -> read(headers))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(401);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  private static PushSignature read(Map<String, String> headers) {
    return PushSignature.read(headers::get, Instant.ofEpochSecond(TIME));
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put(PushSignature.ALGORITHM_HEADER, PushSignature.ALGORITHM);
    headers.put(PushSignature.ACCESS_KEY, "SAMPLEKEY0000001");
    headers.put(PushSignature.TIMESTAMP, String.valueOf(TIME));
    headers.put(PushSignature.NONCE, NONCE);
    headers.put(
        PushSignature.SIGNATURE, PushSignature.sign(SECRET, "POST", PATH, TIME, NONCE, BODY));
    return headers;
  }
}
