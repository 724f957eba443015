package org.haochaping.evaluation.pull;

import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.tenancy.Tenant;

/** Who waits to be pulled, each once, and a few that are pulled at a time. */
final class PullQueue {
  static final int AT_A_TIME = 4;

  private static final Logger LOG = Logger.getLogger(PullQueue.class.getName());

  private final Executor threads;
  private final BiConsumer<Tenant, ChannelInstance> pull;
  private final Set<UUID> known = ConcurrentHashMap.newKeySet();
  private final Queue<Due> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore places = new Semaphore(AT_A_TIME);

  private record Due(Tenant tenant, ChannelInstance channel) {}

  PullQueue(Executor threads, BiConsumer<Tenant, ChannelInstance> pull) {
    this.threads = threads;
    this.pull = pull;
  }

  /** Pulls for a channel as soon as there is a place. */
  void add(Tenant tenant, ChannelInstance channel) {
    if (known.add(channel.id())) {
      waiting.add(new Due(tenant, channel));
    }
    help();
  }

  void clear() {
    waiting.clear();
  }

  /** A place that no thread takes is given back: lost ones would stop all pulling for ever. */
  private void help() {
    if (waiting.isEmpty() || !places.tryAcquire()) {
      return;
    }
    boolean taken = false;
    try {
      threads.execute(this::work);
      taken = true;
    } finally {
      if (!taken) {
        places.release();
      }
    }
  }

  private void work() {
    try {
      for (Due due = waiting.poll(); due != null; due = waiting.poll()) {
        one(due);
      }
    } finally {
      places.release();
    }
    help();
  }

  /** One's trouble, whatever it is, is not that of those after it. */
  private void one(Due due) {
    try {
      pull.accept(due.tenant(), due.channel());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.log(Level.WARNING, "a pull broke off, tried again soon: {0}", e.getClass().getName());
    } finally {
      known.remove(due.channel().id());
    }
  }
}
