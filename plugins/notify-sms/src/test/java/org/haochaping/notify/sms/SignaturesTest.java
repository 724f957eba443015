package org.haochaping.notify.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.haochaping.notify.http.Signing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signatures are those of the gateways' own worked examples")
class SignaturesTest {

  @Test
  void of_alibaba_cloud() {
    String empty = Signing.digest(new byte[0]);
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
    headers.put("x-acs-action", "RunInstances");
    headers.put("x-acs-content-sha256", empty);
    headers.put("x-acs-date", "2023-10-26T10:22:32Z");
    headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
    headers.put("x-acs-version", "2014-05-26");
    assertThat(
            new AcsSignature("YourAccessKeyId", "YourAccessKeySecret")
                .authorization(
                    "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"
                        + "&RegionId=cn-shanghai",
                    headers,
                    empty))
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }

  @Test
  void of_tencent_cloud() {
    String body =
        "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"],"
            + " \"Name\": \"instance-name\"}]}";
    assertThat(
            new Tc3Signature(
                    "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
                    "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
                    "cvm")
                .authorization(
                    "cvm.tencentcloudapi.com",
                    Instant.ofEpochSecond(1_551_113_065),
                    body.getBytes(UTF_8)))
        .isEqualTo(
            "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/"
                + "tc3_request, SignedHeaders=content-type;host, Signature="
                + "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
  }
}
