package org.haochaping.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.jspecify.annotations.Nullable;

/**
 * The core's sink in a plugin's hands: remembers what the core threw, so that a plugin can neither
 * swallow it nor be blamed for it, and takes nothing more once the call is over.
 */
final class CoreSink implements DraftSink {
  private final DraftSink sink;
  private boolean over;
  private @Nullable RuntimeException thrown;

  private CoreSink(DraftSink sink) {
    this.sink = sink;
  }

  /** What is done with a lent sink. */
  interface Lending {
    void to(CoreSink core) throws IOException;
  }

  /** Lends the core's sink to a plugin; what the core threw meanwhile comes out as it was. */
  static void lend(DraftSink sink, Lending lending) throws IOException {
    CoreSink core = new CoreSink(sink);
    try {
      lending.to(core);
    } finally {
      core.end();
    }
  }

  /** Lets the channel decode into it; what the core throws is not the plugin's failure. */
  void decode(ChannelAdapter channel, ChannelRequest request) throws IOException {
    try {
      channel.decode(request, this);
    } catch (RuntimeException e) {
      if (!threw(e)) {
        throw e;
      }
    }
  }

  @Override
  public synchronized void accept(long position, EvaluationDraft draft) {
    pass(() -> sink.accept(position, draft));
  }

  @Override
  public synchronized void accept(long position, ServiceRecordDraft draft) {
    pass(() -> sink.accept(position, draft));
  }

  @Override
  public synchronized void accept(long position, ScoreDraft draft) {
    pass(() -> sink.accept(position, draft));
  }

  @Override
  public synchronized void accept(long position, EvaluationDraft rating, ScoreDraft score) {
    pass(() -> sink.accept(position, rating, score));
  }

  @Override
  public synchronized void reject(long position, List<Problem> problems) {
    pass(() -> sink.reject(position, problems));
  }

  @Override
  public synchronized void apart(long position, Apart reason) {
    pass(() -> sink.apart(position, reason));
  }

  @Override
  public synchronized void expect(long records) {
    pass(() -> sink.expect(records));
  }

  @Override
  public synchronized void original(long position, Original original) {
    pass(() -> sink.original(position, original));
  }

  @Override
  public synchronized void declare(Optional<String> batchNumber, Optional<Long> records) {
    pass(() -> sink.declare(batchNumber, records));
  }

  @Override
  public synchronized void ignored(long position, int fields) {
    pass(() -> sink.ignored(position, fields));
  }

  /** Takes nothing more, also not from a call that was given up but still runs. */
  private synchronized void end() {
    over = true;
    if (thrown != null) {
      throw thrown;
    }
  }

  private synchronized boolean threw(Throwable other) {
    return other == thrown;
  }

  private void pass(Runnable call) {
    if (over) {
      throw new IllegalStateException("the call is over");
    }
    if (thrown != null) {
      throw thrown;
    }
    try {
      call.run();
    } catch (RuntimeException e) {
      thrown = e;
      throw e;
    }
  }
}
