package org.haochaping.plugin.tck;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.PluginContext;

/** What the contracts feed to plugins. */
public final class Samples {
  /** 2026-11-02 at 00:30 in China, while it is still the day before in UTC. */
  public static final Instant NOW = Instant.parse("2026-11-01T16:30:00Z");

  /** Words with everything that text handling breaks: rare characters, emoji, markup, formulas. */
  public static final String DIFFICULT_WORDS =
      "窗口人员“态度”很好，𠮷先生（䶮）说：谢谢👍🏽！<b>&amp;</b> '引号' \\ 100% =1+1";

  private Samples() {}

  /** The context of an instance of Jinghong (景洪市), at {@link #NOW}. */
  public static PluginContext jinghong() {
    return new PluginContext("532801", "景洪市", Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The same where the operator lets these hosts of inner networks be called. */
  public static PluginContext jinghong(Set<String> innerHosts) {
    return new PluginContext("532801", "景洪市", Clock.fixed(NOW, ZoneOffset.UTC), innerHosts);
  }

  /** The context of an instance of Menghai (勐海县), at {@link #NOW}. */
  public static PluginContext menghai() {
    return new PluginContext("532822", "勐海县", Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The same request with another body. */
  public static ChannelRequest withBody(ChannelRequest request, InputStream body) {
    return new ChannelRequest(
        request.contentType(),
        request.fileName(),
        body,
        request.form(),
        request.receivedAt(),
        request.submissionKey(),
        request.link());
  }

  /** The same request with another form. */
  public static ChannelRequest withForm(ChannelRequest request, Form form) {
    return new ChannelRequest(
        request.contentType(),
        request.fileName(),
        request.body(),
        form,
        request.receivedAt(),
        request.submissionKey(),
        request.link());
  }

  /** Bytes that mean nothing, the same each time. */
  public static InputStream garbage() {
    byte[] bytes = new byte[20_000];
    new Random(20_201_228L).nextBytes(bytes);
    return new ByteArrayInputStream(bytes);
  }

  /** The same body, one byte at a time, as a slow line brings it. */
  static InputStream drops(InputStream body) {
    return new FilterInputStream(body) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return super.read(bytes, from, Math.min(length, 1));
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }

  /** A body whose line breaks after a few bytes. */
  static InputStream broken() {
    return new SequenceInputStream(
        new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4}),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line broke");
          }
        });
  }

  /** A body that never ends. */
  public static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'a';
      }
    };
  }
}
