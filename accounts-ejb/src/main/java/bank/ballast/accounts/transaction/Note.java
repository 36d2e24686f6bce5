package bank.ballast.accounts.transaction;

import bank.ballast.accounts.Annotation;
import bank.ballast.accounts.TransactionCategory;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.Transactions;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What stands beside one transaction. */
@Entity
@Table(name = "accounts_transaction_note")
@IdClass(Note.Key.class)
public class Note {

  private static final int AT_ONCE = 100;

  /** Which account, which of its transactions. */
  public record Key(UUID accountId, long sequence) implements Serializable {}

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Id private long sequence;

  private @Nullable String category;

  private String note = "";
  private String tags = "";

  @ElementCollection
  @CollectionTable(
      name = "accounts_transaction_split",
      joinColumns = {
        @JoinColumn(name = "account_id", referencedColumnName = "account_id"),
        @JoinColumn(name = "sequence", referencedColumnName = "sequence")
      })
  @OrderColumn(name = "position")
  @BatchSize(size = AT_ONCE)
  private List<Part> splits = new ArrayList<>();

  /** For the persistence provider. */
  protected Note() {}

  /** Beside which transaction of its account it stands. */
  long sequence() {
    return sequence;
  }

  boolean isOf(TransactionId transaction) {
    return accountId.equals(transaction.account().value()) && sequence == transaction.sequence();
  }

  /** Takes over what is given. */
  void change(Transactions.Change change) {
    if (change.category() != null) {
      category = change.category().name();
    }
    if (change.note() != null) {
      note = change.note().strip();
    }
    if (change.tags() != null) {
      tags =
          String.join(
              " ", change.tags().stream().map(t -> t.toLowerCase(Locale.ROOT)).distinct().toList());
    }
    if (change.splits() != null) {
      splits.clear();
      change.splits().forEach(part -> splits.add(new Part(part)));
    }
  }

  /** As it is told. */
  Annotation annotation(Currency currency) {
    return new Annotation(
        category == null ? null : of(category),
        note,
        tags.isEmpty() ? List.of() : List.of(tags.split(" ")),
        splits.stream().map(part -> part.split(currency)).toList());
  }

  private static TransactionCategory of(String category) {
    return Constants.of(TransactionCategory.class, category, TransactionCategory.GENERAL);
  }

  /** A part of the amount. */
  @Embeddable
  public static class Part {

    private String category;

    private long amount;

    /** For the persistence provider. */
    protected Part() {}

    Part(Annotation.Split split) {
      this.category = split.category().name();
      this.amount = split.amount().minorUnits();
    }

    Annotation.Split split(Currency currency) {
      return new Annotation.Split(of(category), new Money(amount, currency));
    }
  }
}
