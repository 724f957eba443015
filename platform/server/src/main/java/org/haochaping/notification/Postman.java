package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Sending;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;

/**
 * Gives what is due to a tenant's gateways. Claiming, asking for the address and settling are each
 * a short transaction; the gateway is asked outside of all of them.
 */
@ApplicationScoped
public class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class.getName());

  static final Problem NO_ADDRESS =
      Problem.of(
          "no-address",
          "recipient",
          "没有可用的手机号码或邮箱（未留、已删除或为座机），未发送。",
          "There is no usable address (none left, erased, or a landline); not sent.");

  private static final Problem UNKNOWN =
      Problem.of(
          "gateway-unreachable",
          "settings",
          "没有连上网关或没有得到完整应答，稍后自动重试；持续出现请检查网络和设置。",
          "The gateway was not reached or did not answer; tried again later by itself.");

  @Inject TenantTransactions transactions;
  @Inject NotifierInstances instances;
  @Inject NotifierPlugins plugins;
  @Inject Dispatch dispatch;
  @Inject Sweep sweep;
  @Inject Envelopes envelopes;
  @Inject Settlement settlement;
  @Inject SettledLater settledLater;

  /** The gateways that may be given something now; what none can carry is settled. */
  List<NotifierInstance> ready(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection -> {
          if (dispatch.isIdle(connection, tenant.id())) {
            return List.<NotifierInstance>of();
          }
          List<NotifierInstance> gateways = instances.all(connection, tenant.id());
          List<UUID> settled = sweep.through(connection, tenant.id(), gateways);
          settledLater.tell(connection, tenant.id(), settled);
          return gateways.stream().filter(NotifierInstance::active).toList();
        });
  }

  /**
   * Gives one gateway what is due.
   *
   * @return how many messages it was given
   */
  int serve(Tenant tenant, NotifierInstance instance, Executor threads) {
    List<Dispatch.Parcel> parcels =
        transactions.in(
            tenant.id(), connection -> dispatch.claim(connection, tenant.id(), instance));
    List<CompletableFuture<Void>> under = new ArrayList<>();
    for (Dispatch.Parcel parcel : parcels) {
      under.add(under(threads, () -> deliver(tenant, instance, parcel)));
    }
    CompletableFuture.allOf(under.toArray(CompletableFuture[]::new)).join();
    return parcels.size();
  }

  /** Where no thread is free it is done on this one: what was claimed is sent, later than else. */
  private static CompletableFuture<Void> under(Executor threads, Runnable work) {
    try {
      return CompletableFuture.runAsync(work, threads);
    } catch (RejectedExecutionException e) {
      work.run();
      return CompletableFuture.allOf();
    }
  }

  private void deliver(Tenant tenant, NotifierInstance instance, Dispatch.Parcel parcel) {
    try {
      Optional<Message> message =
          transactions.in(tenant.id(), connection -> envelopes.seal(connection, tenant, parcel));
      if (message.isEmpty()) {
        transactions.run(
            tenant.id(),
            connection -> {
              settlement.skip(connection, tenant.id(), parcel.message(), NO_ADDRESS);
              for (Outgoing other : parcel.others()) {
                settlement.skip(connection, tenant.id(), other, NO_ADDRESS);
              }
            });
        return;
      }
      Sending sending = send(plugins.notifier(tenant, instance), message.get());
      transactions.run(
          tenant.id(),
          connection -> settlement.settle(connection, tenant.id(), instance, parcel, sending));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a message could not be dealt with, tried again later", e);
      giveUpForNow(tenant, instance, parcel);
    }
  }

  /** Where even that cannot be written down, the lease runs out and it is given once more. */
  private void giveUpForNow(Tenant tenant, NotifierInstance instance, Dispatch.Parcel parcel) {
    try {
      transactions.run(
          tenant.id(),
          connection ->
              settlement.settle(connection, tenant.id(), instance, parcel, Sending.later(UNKNOWN)));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a message waits until its lease runs out", e);
    }
  }

  /** What the gateway says, or what is to be made of its saying nothing. */
  static Sending send(Notifier notifier, Message message) {
    try {
      Sending sending = notifier.send(message);
      return sending == null ? Sending.later(UNKNOWN) : sending;
    } catch (IOException e) {
      return Sending.paused(UNKNOWN);
    } catch (Refusal refused) {
      return Sending.paused(
          Problem.of(refused.code(), "settings", refused.chinese(), refused.english()));
    } catch (RuntimeException e) {
      return Sending.later(UNKNOWN);
    }
  }
}
