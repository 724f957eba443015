package org.haochaping.evaluation.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who waits to be pulled")
class PullQueueTest {
  private static final Tenant JINGHONG =
      new Tenant(UUID.randomUUID(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, null);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    threads.shutdownNow();
  }

  @Test
  void counterparts_that_never_answer_do_not_stop_the_others_while_there_is_a_place()
      throws InterruptedException {
    CountDownLatch pulled = new CountDownLatch(20);
    PullQueue queue =
        new PullQueue(
            threads,
            (tenant, channel) -> {
              if (channel.code().equals("down")) {
                waitFor(end);
              } else {
                pulled.countDown();
              }
            });
    for (int i = 1; i < PullQueue.AT_A_TIME; i++) {
      queue.add(JINGHONG, channel("down"));
    }
    for (int i = 0; i < 20; i++) {
      queue.add(JINGHONG, channel("well"));
    }
    assertThat(pulled.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_breaks_in_one_pull_stops_no_other_and_it_may_come_again() {
    List<String> pulled = new ArrayList<>();
    PullQueue queue =
        new PullQueue(
            Runnable::run,
            (tenant, channel) -> {
              pulled.add(channel.code());
              if (channel.code().equals("broken")) {
                throw new LinkageError("a plugin that was replaced");
              }
            });
    ChannelInstance broken = channel("broken");
    queue.add(JINGHONG, broken);
    queue.add(JINGHONG, channel("well"));
    queue.add(JINGHONG, broken);
    assertThat(pulled).containsExactly("broken", "well", "broken");
  }

  @Test
  void one_that_waits_already_does_not_wait_twice() {
    ConcurrentLinkedQueue<Runnable> later = new ConcurrentLinkedQueue<>();
    List<String> pulled = new ArrayList<>();
    PullQueue queue = new PullQueue(later::add, (tenant, channel) -> pulled.add(channel.code()));
    ChannelInstance one = channel("one");
    queue.add(JINGHONG, one);
    queue.add(JINGHONG, one);
    later.forEach(Runnable::run);
    assertThat(pulled).containsExactly("one");
  }

  @Test
  void places_that_no_thread_took_are_not_lost() {
    List<String> pulled = new ArrayList<>();
    boolean[] full = {true};
    PullQueue queue =
        new PullQueue(
            work -> {
              if (full[0]) {
                throw new RejectedExecutionException("no thread now");
              }
              work.run();
            },
            (tenant, channel) -> pulled.add(channel.code()));
    for (int i = 0; i < 2 * PullQueue.AT_A_TIME; i++) {
      String code = "c" + i;
      assertThatThrownBy(() -> queue.add(JINGHONG, channel(code)))
          .isInstanceOf(RejectedExecutionException.class);
    }
    full[0] = false;
    queue.add(JINGHONG, channel("last"));
    assertThat(pulled).hasSize(2 * PullQueue.AT_A_TIME + 1).endsWith("last");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ChannelInstance channel(String code) {
    return new ChannelInstance(
        UUID.randomUUID(), code, code, "pulling", Map.of(), 1, true, Optional.empty());
  }
}
