package org.haochaping.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)3: an app frames its own rating pages and nobody frames others")
class SecurityHeadersTest {
  private static final String APP = "https://m.example.gov.cn";
  private static final Framing OF_ITS_LINKS =
      path -> path.startsWith("/r/") || path.startsWith("/h/") ? List.of(APP) : List.of();
  private static final Framing OF_NOTHING = path -> List.of();

  @ParameterizedTest
  @ValueSource(strings = {"/r/K32801/ABC", "/h/7K3M9QX2R4TB"})
  void its_pages_are_framed_by_its_origin_alone(String path) throws Exception {
    Map<String, String> headers = headers(path);
    assertThat(headers.get("Content-Security-Policy"))
        .contains("; frame-ancestors " + APP + ";", "default-src 'self'", "object-src 'none'");
    assertThat(headers).doesNotContainKey("X-Frame-Options");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q", "/q/ABCD", "/api/v1/me"})
  void no_other_page_is_framed_at_all(String path) throws Exception {
    Map<String, String> headers = headers(path);
    assertThat(headers.get("Content-Security-Policy")).contains("; frame-ancestors 'none';");
    assertThat(headers).containsEntry("X-Frame-Options", "DENY");
  }

  private static Map<String, String> headers(String path) throws Exception {
    Map<String, String> headers = new HashMap<>();
    SecurityHeaders filter = new SecurityHeaders();
    filter.issuer = "https://login.example.gov.cn/realms/haochaping";
    filter.framings = framings();
    filter.doFilter(
        of(HttpServletRequest.class, (proxy, method, arguments) -> path),
        of(
            HttpServletResponse.class,
            (proxy, method, arguments) ->
                headers.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]))),
        (request, response) -> {});
    return headers;
  }

  @SuppressWarnings("unchecked") // there is no other way to name the class of an Instance of these
  private static Instance<Framing> framings() {
    return of(Instance.class, (proxy, method, arguments) -> Stream.of(OF_NOTHING, OF_ITS_LINKS));
  }

  /** An object of which only the one thing is asked. */
  private static <T> T of(Class<T> type, InvocationHandler answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
  }
}
