package org.haochaping.evaluation.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.haochaping.evaluation.push.ChannelRooms.Access;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The token behind a deep link")
class HandOverTokenTest {
  private static final String SECRET = "SAMPLE0SECRET0NOT0FOR0USE0SAMPLE0SECRET0NOT0FOR0USE0";
  private static final String BODY =
      "{\"projectNo\":\"SAMPLE-0001\",\"deptCode\":\"SJJ\",\"userId\":\"u-7f3a9c\",\"backUrl\":\"https://m.example.gov.cn/done\"}";
  private static final long TIME = 1792459800L;
  private static final String NONCE = "f3b1c9d24e7a4c0f9a51";
  private static final AppBackEnd SAMPLE =
      new AppBackEnd(new Access("7K3M9QX2R4TB", "SAMPLEKEY0000001", SECRET));

  @Test
  void is_made_as_the_guide_shows() throws IOException {
    String guide = Files.readString(Path.of("../docs/channels/app.md"));
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    assertThat(guide)
        .contains(SECRET, BODY, AppBackEnd.sha256(body))
        .contains(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
        .contains("/h/7K3M9QX2R4TB#" + SAMPLE.token(TIME, NONCE, BODY));
  }

  @Test
  void is_read_as_it_was_made_and_known_by_its_secret() {
    HandOverToken token = HandOverToken.read(SAMPLE.token(TIME, NONCE, BODY)).orElseThrow();
    assertThat(token.body()).isEqualTo(BODY.getBytes(StandardCharsets.UTF_8));
    assertThat(token.signature().timestamp()).isEqualTo(TIME);
    assertThat(token.toString()).doesNotContain("SAMPLE-0001");
  }
}
