package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelAdapterFactory;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Surface;
import org.haochaping.plugin.api.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

@DisplayName("The contract of channels catches")
class ContractsCatchTest {

  @Test
  void nothing_in_a_good_channel() {
    assertThat(failures(GoodContract.class)).isEmpty();
  }

  @Test
  void a_channel_that_reads_text_in_another_charset() {
    assertThat(failures(WrongCharsetContract.class)).contains("chinese_text_survives()");
  }

  @Test
  void a_channel_that_swallows_what_the_core_throws() {
    assertThat(failures(SwallowingContract.class))
        .contains("what_the_core_throws_is_not_swallowed()");
  }

  @Test
  void a_channel_that_takes_whatever_comes() {
    assertThat(failures(CredulousContract.class))
        .contains(
            "an_empty_request_is_refused_and_harms_nothing()",
            "garbage_is_refused_and_harms_nothing()");
  }

  @Test
  void a_channel_with_a_memory() {
    assertThat(failures(CountingContract.class))
        .contains("the_same_request_twice_gives_the_same_draft()");
  }

  @Test
  void a_channel_that_tells_its_secret() {
    assertThat(failures(TalkativeContract.class))
        .contains("secrets_stay_out_of_logs_and_out_of_what_it_throws()");
  }

  @Test
  void a_channel_that_leaves_a_thread_running() {
    try {
      assertThat(failures(BusyContract.class)).contains("it_leaves_no_thread_behind()");
    } finally {
      Busy.THREADS.forEach(Thread::interrupt);
    }
  }

  @Test
  void a_channel_that_reads_once_and_takes_it_for_all() {
    assertThat(failures(HastyContract.class))
        .contains("a_body_that_comes_drop_by_drop_means_the_same()");
  }

  @Test
  void a_channel_that_leads_people_wherever_it_is_told() {
    assertThat(failures(AstrayContract.class))
        .anyMatch(
            name -> name.startsWith("nobody_is_led_to_an_address_that_is_not_among_its_origins"));
  }

  private static List<String> failures(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(Event::getTestDescriptor)
        .map(test -> test.getLegacyReportingName())
        .toList();
  }

  /** A channel whose body is one rating's words, at most a thousand bytes in front of a mark. */
  private static class Plain implements ChannelAdapter {
    @Override
    public Set<Surface> surfaces() {
      return EnumSet.of(Surface.FILE_UPLOAD);
    }

    @Override
    public void decode(ChannelRequest request, DraftSink sink) throws IOException {
      String text = text(request.body().readNBytes(1000));
      if (!text.endsWith("。完") && strict()) {
        throw new RejectedException(Problem.of("no-end", "body", "没有结尾。", "It has no end."));
      }
      sink.accept(1, draft(text.replaceFirst("。完$", "")));
    }

    String text(byte[] body) {
      return new String(body, StandardCharsets.UTF_8);
    }

    boolean strict() {
      return true;
    }

    String onceKey() {
      return "1";
    }

    private EvaluationDraft draft(String words) {
      return new EvaluationDraft(
          onceKey(),
          Level.SATISFIED,
          Source.HOTLINE,
          Terminal.TELEPHONE,
          Origin.IMPORTED,
          LocalDate.of(2026, 11, 2),
          "D08",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          1,
          1,
          List.of(),
          words,
          Optional.empty());
    }
  }

  private record Factory(ChannelAdapter product) implements ChannelAdapterFactory {
    @Override
    public String id() {
      return "plain";
    }

    @Override
    public String displayName(Locale locale) {
      return locale.getLanguage().equals("zh") ? "文本" : "Plain";
    }

    @Override
    public SettingsSchema settingsSchema() {
      return SettingsSchema.none();
    }

    @Override
    public ChannelAdapter create(Settings settings, PluginContext context) {
      return product;
    }
  }

  abstract static class PlainContract extends ChannelAdapterContract {
    private final ChannelAdapter channel;

    PlainContract(ChannelAdapter channel) {
      this.channel = channel;
    }

    @Override
    protected ChannelAdapterFactory factory() {
      return new Factory(channel);
    }

    @Override
    protected ChannelRequest request(String words) {
      byte[] body = (words + "。完").getBytes(StandardCharsets.UTF_8);
      return ChannelRequest.ofFile(
          "text/plain", "评价.txt", new ByteArrayInputStream(body), Samples.NOW);
    }
  }

  static class GoodContract extends PlainContract {
    GoodContract() {
      super(new Plain());
    }
  }

  static class WrongCharsetContract extends PlainContract {
    WrongCharsetContract() {
      super(
          new Plain() {
            @Override
            String text(byte[] body) {
              return new String(body, StandardCharsets.ISO_8859_1);
            }
          });
    }
  }

  static class SwallowingContract extends PlainContract {
    SwallowingContract() {
      super(
          new Plain() {
            @Override
            public void decode(ChannelRequest request, DraftSink sink) throws IOException {
              try {
                super.decode(request, sink);
              } catch (IllegalStateException e) {
                sink.expect(0);
              }
            }
          });
    }
  }

  static class CredulousContract extends PlainContract {
    CredulousContract() {
      super(
          new Plain() {
            @Override
            boolean strict() {
              return false;
            }
          });
    }
  }

  static class CountingContract extends PlainContract {
    CountingContract() {
      super(
          new Plain() {
            private int count;

            @Override
            String onceKey() {
              count++;
              return String.valueOf(count);
            }
          });
    }
  }

  /** It has a secret, and prints its settings' values. */
  static class TalkativeContract extends PlainContract {
    private static final SettingsSchema SCHEMA =
        SettingsSchema.of(Setting.secret("token", 50, "令牌", "Token"));

    TalkativeContract() {
      super(new Plain());
    }

    @Override
    protected ChannelAdapterFactory factory() {
      return new ChannelAdapterFactory() {
        @Override
        public String id() {
          return "plain";
        }

        @Override
        public String displayName(Locale locale) {
          return locale.getLanguage().equals("zh") ? "文本" : "Plain";
        }

        @Override
        public SettingsSchema settingsSchema() {
          return SCHEMA;
        }

        @Override
        public ChannelAdapter create(Settings settings, PluginContext context) {
          Logger.getLogger("plain").fine(() -> "made with " + settings.values());
          return new Plain();
        }
      };
    }
  }

  /** It starts a thread at each call and lets it run. */
  private static final class Busy extends Plain {
    static final List<Thread> THREADS = new CopyOnWriteArrayList<>();

    @Override
    public void decode(ChannelRequest request, DraftSink sink) throws IOException {
      Thread thread = new Thread(Busy::idle, "busy channel");
      thread.setDaemon(true);
      thread.start();
      THREADS.add(thread);
      super.decode(request, sink);
    }

    private static void idle() {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static class BusyContract extends PlainContract {
    BusyContract() {
      super(new Busy());
    }
  }

  /** It takes what an app says for the way back as it is. */
  static class AstrayContract extends PlainContract {
    AstrayContract() {
      super(
          new Plain() {
            @Override
            public Set<Surface> surfaces() {
              return EnumSet.of(Surface.HAND_OVER);
            }

            @Override
            public HandOver handOver(ChannelRequest request) throws IOException {
              URI back = URI.create(text(request.body().readNBytes(1000)));
              return HandOver.of(
                  new LinkRequest(
                      "A-1",
                      1,
                      Terminal.MOBILE,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(back)));
            }
          });
    }

    @Override
    protected ChannelRequest handOverBackTo(String address) {
      byte[] body = address.getBytes(StandardCharsets.UTF_8);
      return ChannelRequest.ofPush("text/plain", new ByteArrayInputStream(body), Samples.NOW);
    }
  }

  /** It takes the first read for the whole body. */
  static class HastyContract extends PlainContract {
    HastyContract() {
      super(
          new Plain() {
            @Override
            public void decode(ChannelRequest request, DraftSink sink) throws IOException {
              byte[] first = new byte[1000];
              int got = Math.max(request.body().read(first), 0);
              super.decode(
                  Samples.withBody(request, new ByteArrayInputStream(first, 0, got)), sink);
            }
          });
    }
  }
}
