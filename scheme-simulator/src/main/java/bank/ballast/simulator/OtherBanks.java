package bank.ballast.simulator;

import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.Party;
import bank.ballast.iso20022.PaymentReturn;
import bank.ballast.iso20022.Resolution;
import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.iso20022.StatusRequest;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every other bank, and the scheme between. A payment is decided once, by its transaction's id;
 * what is told late or not at all is decided all the same, and told to whoever asks.
 */
final class OtherBanks implements AutoCloseable {

  private static final Duration RETURNED_AFTER = Duration.ofSeconds(3);
  private static final Duration OVERTAKEN_BY = Duration.ofSeconds(5);
  private static final Duration RECALL_ANSWERED_AFTER = Duration.ofMillis(500);

  private final Register register;
  private final Settlement settlement;
  private final Consumer<SchemeMessage> toBank;
  private final BusinessClock clock;
  private final Set<String> lostOnce = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  /**
   * The banks.
   *
   * @param toBank sends a message to the bank
   */
  OtherBanks(
      Register register,
      Settlement settlement,
      Consumer<SchemeMessage> toBank,
      BusinessClock clock) {
    this.register = register;
    this.settlement = settlement;
    this.toBank = toBank;
    this.clock = clock;
  }

  /** Acts upon a message from the bank. */
  void take(SchemeMessage message) {
    if (message instanceof CreditTransfer transfer) {
      pay(transfer);
    } else if (message instanceof StatusRequest asked) {
      toBank.accept(told(asked));
    } else if (message instanceof CancellationRequest asked) {
      recall(asked);
    } else if (message instanceof PaymentReturn back) {
      takeBack(back);
    } else if (message instanceof StatusReport report) {
      note(report);
    } else if (message instanceof Resolution no) {
      register
          .find(no.transactionId())
          .ifPresent(it -> register.put(it.with(it.status(), no.reason())));
    }
  }

  /**
   * Sends money to an account of the bank.
   *
   * @return the transaction's id
   */
  String send(Party from, Party to, Money amount, String reference) {
    String id = Ids.format("sim", Ids.next());
    Instant now = clock.now();
    CreditTransfer transfer =
        new CreditTransfer(message(), now, id, now, clock.today(), amount, from, to, reference);
    register.put(
        new Movement(
            id,
            false,
            amount,
            from.name(),
            from.sortCode(),
            from.accountNumber(),
            to.accountNumber(),
            reference,
            StatusReport.PENDING,
            null,
            false,
            transfer.settledOn(),
            now,
            transfer.messageId()));
    switch (Behaviour.of(from.accountNumber())) {
      case LOSES -> {}
      case TWICE -> {
        toBank.accept(transfer);
        toBank.accept(transfer);
      }
      case BACKWARDS -> {
        askBack(id, "DUPL");
        after(OVERTAKEN_BY, () -> toBank.accept(transfer));
      }
      default -> toBank.accept(transfer);
    }
    return id;
  }

  /** Sends a settled payment of the bank's back; no where there is none. */
  boolean giveBack(String transactionId, String reason) {
    Optional<Movement> found =
        register
            .find(transactionId)
            .filter(it -> it.outgoing() && !it.returned())
            .filter(it -> it.status().equals(StatusReport.SETTLED));
    found.ifPresent(
        it -> {
          register.put(it.sentBack(reason));
          settlement.settle(it.transactionId(), it.amount(), true, clock.today());
          toBank.accept(returned(it, reason));
        });
    return found.isPresent();
  }

  /** Asks for a payment that was sent to the bank. */
  boolean askBack(String transactionId, String reason) {
    Optional<Movement> found = register.find(transactionId).filter(it -> !it.outgoing());
    found.ifPresent(
        it ->
            toBank.accept(
                new CancellationRequest(
                    message(),
                    clock.now(),
                    Ids.format("can", Ids.next()),
                    transactionId,
                    it.amount(),
                    reason)));
    return found.isPresent();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void pay(CreditTransfer transfer) {
    Behaviour behaviour = Behaviour.of(transfer.creditor().accountNumber());
    Optional<Movement> before = register.find(transfer.transactionId());
    if (before.isPresent()) {
      if (behaviour != Behaviour.SILENT && !clock.now().isBefore(before.get().decidedAt())) {
        toBank.accept(answer(before.get(), transfer.messageId()));
      }
      return;
    }
    if (behaviour == Behaviour.LOSES && lostOnce.add(transfer.transactionId())) {
      return;
    }
    Movement decided = decided(transfer, behaviour);
    register.put(decided);
    if (decided.status().equals(StatusReport.SETTLED)) {
      settlement.settle(decided.transactionId(), decided.amount(), false, decided.settledOn());
    }
    if (behaviour == Behaviour.BACKWARDS) {
      register.put(decided.sentBack("AC04"));
      settlement.settle(decided.transactionId(), decided.amount(), true, clock.today());
      toBank.accept(returned(decided, "AC04"));
    }
    if (behaviour != Behaviour.SILENT) {
      after(behaviour.pause(), () -> toBank.accept(answer(decided, transfer.messageId())));
    }
    if (behaviour == Behaviour.TWICE) {
      after(behaviour.pause(), () -> toBank.accept(answer(decided, transfer.messageId())));
    }
    if (behaviour == Behaviour.RETURNS) {
      after(RETURNED_AFTER, () -> giveBack(transfer.transactionId(), "AC04"));
    }
  }

  private Movement decided(CreditTransfer transfer, Behaviour behaviour) {
    String rejection = behaviour.rejection();
    return new Movement(
        transfer.transactionId(),
        true,
        transfer.amount(),
        transfer.creditor().name(),
        transfer.creditor().sortCode(),
        transfer.creditor().accountNumber(),
        transfer.debtor().accountNumber(),
        transfer.reference(),
        rejection == null ? StatusReport.SETTLED : StatusReport.REJECTED,
        rejection,
        false,
        transfer.settledOn(),
        clock.now().plus(behaviour.pause()),
        transfer.messageId());
  }

  private StatusReport told(StatusRequest asked) {
    Optional<Movement> found = register.find(asked.transactionId());
    if (found.isEmpty()) {
      return report(
          asked.originalMessageId(),
          asked.transactionId(),
          StatusReport.REJECTED,
          StatusReport.NEVER_RECEIVED);
    }
    Movement it = found.get();
    return clock.now().isBefore(it.decidedAt())
        ? report(asked.originalMessageId(), it.transactionId(), StatusReport.PENDING, null)
        : answer(it, asked.originalMessageId());
  }

  private void recall(CancellationRequest asked) {
    Optional<Movement> found = register.find(asked.transactionId());
    boolean keeps =
        found.isEmpty()
            || found.get().returned()
            || Behaviour.of(found.get().otherAccount()) == Behaviour.KEEPS;
    after(
        RECALL_ANSWERED_AFTER,
        () -> {
          if (keeps) {
            toBank.accept(
                new Resolution(
                    message(),
                    clock.now(),
                    asked.cancellationId(),
                    asked.transactionId(),
                    found.isEmpty() ? "NOOR" : found.get().returned() ? "ARDT" : "CUST"));
          } else {
            giveBack(asked.transactionId(), PaymentReturn.FOLLOWING_CANCELLATION);
          }
        });
  }

  private void takeBack(PaymentReturn back) {
    register
        .find(back.transactionId())
        .filter(it -> !it.outgoing() && !it.returned())
        .ifPresent(
            it -> {
              register.put(it.sentBack(back.reason()));
              settlement.settle(it.transactionId(), back.amount(), false, back.settledOn());
            });
    toBank.accept(
        new StatusReport(
            message(),
            clock.now(),
            back.messageId(),
            PaymentReturn.NAME,
            back.transactionId(),
            StatusReport.SETTLED,
            null));
  }

  private void note(StatusReport report) {
    register
        .find(report.transactionId())
        .filter(it -> !it.outgoing() && it.status().equals(StatusReport.PENDING))
        .ifPresent(
            it -> {
              register.put(it.with(report.status(), report.reason()));
              if (report.settled()) {
                settlement.settle(it.transactionId(), it.amount(), true, it.settledOn());
              }
            });
  }

  private StatusReport answer(Movement it, String orderId) {
    return report(orderId, it.transactionId(), it.status(), it.reason());
  }

  private StatusReport report(
      String orderId, String transactionId, String status, @Nullable String reason) {
    return new StatusReport(
        message(),
        clock.now(),
        orderId,
        CreditTransfer.NAME,
        transactionId,
        status,
        status.equals(StatusReport.REJECTED) ? reason : null);
  }

  private PaymentReturn returned(Movement it, String reason) {
    return new PaymentReturn(
        message(),
        clock.now(),
        Ids.format("ret", Ids.next()),
        it.transactionId(),
        clock.today(),
        it.amount(),
        reason);
  }

  private void after(Duration pause, Runnable deed) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads)
        .execute(deed);
  }

  private static String message() {
    return Ids.format("sim", Ids.next());
  }
}
