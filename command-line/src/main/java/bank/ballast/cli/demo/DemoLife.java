package bank.ballast.cli.demo;

import bank.ballast.credit.life.LoanEvent.Repaid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Lives the demo customers' days, one after the other. The same days and people always give the
 * same movements, and no balance ever falls below zero.
 */
final class DemoLife {

  private static final long SEED = 20_261_121L;

  /** What people leave in the account when they spend as they please. */
  private static final long RESERVE = 15_000;

  /** 1.2 % a year. */
  private static final long INTEREST_BASIS_POINTS = 120;

  /** What was bought on the last day and is paid in instalments; where, and for how much. */
  static final String PURCHASED = "Sewing machine";

  private static final String SHOP = "Thimble & Thread";
  private static final long PURCHASE = 9_600;

  private final List<DemoPerson> people;
  private final LocalDate first;
  private final Map<DemoPerson, Long> balances = new HashMap<>();
  private final List<DemoMovement> movements = new ArrayList<>();
  private final Map<DemoLoan, List<Repaid>> loans = new LinkedHashMap<>();
  private final LocalDate last;

  /** Lives from the first day to the last. */
  DemoLife(List<DemoPerson> people, LocalDate first, LocalDate last) {
    this.people = people;
    this.first = first;
    this.last = last;
    DemoLoan.upTo(last).forEach(loan -> loans.put(loan, loan.repayments(last)));
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      live(day);
    }
  }

  /** All that happened, in its order. */
  List<DemoMovement> movements() {
    return List.copyOf(movements);
  }

  private void live(LocalDate date) {
    for (DemoPerson person : people) {
      Day day = new Day(person, date);
      if (date.equals(first)) {
        day.move(person.opening(), "opening-balance", "Balance brought forward", "Former bank");
      }
      day.fixed();
      loans.forEach(day::lent);
      day.pleasures();
    }
    share(date);
    if (date.equals(last)) {
      new Day(people.get(0), date).move(-PURCHASE, "transfer", PURCHASED, SHOP);
    }
  }

  /** On the last Friday evening of some weeks, one pays the table and the others pay back. */
  private void share(LocalDate date) {
    if (date.getDayOfWeek() != DayOfWeek.SATURDAY || date.getDayOfMonth() > 14) {
      return;
    }
    SplittableRandom chance = new SplittableRandom(SEED ^ date.toEpochDay());
    DemoPerson paid = people.get(chance.nextInt(people.size()));
    long part = chance.nextLong(1_150, 2_900);
    for (DemoPerson guest : people) {
      if (!guest.equals(paid) && balances.getOrDefault(guest, 0L) >= part + RESERVE) {
        new Day(guest, date).move(-part, "internal-transfer", "Dinner", paid.name());
        new Day(paid, date).move(part, "internal-transfer", "Dinner", guest.name());
      }
    }
  }

  /** One person's day. */
  private final class Day {

    private final DemoPerson person;
    private final LocalDate date;
    private final SplittableRandom chance;

    Day(DemoPerson person, LocalDate date) {
      this.person = person;
      this.date = date;
      this.chance = new SplittableRandom(SEED + date.toEpochDay() * 31 + people.indexOf(person));
    }

    /** What comes every month. */
    void fixed() {
      switch (date.getDayOfMonth()) {
        case 1 -> {
          interest();
          pay(person.rent(), "transfer", "Rent", "Northside Lettings");
        }
        case 3 -> pay(12_850 + person.rent() / 100, "transfer", "Council tax", "City Council");
        case 5 -> pay(chance.nextLong(6_200, 11_900), "transfer", "Energy", "Bright Energy");
        case 8 -> pay(2_499, "card", "Membership", "Fit Room");
        case 12 -> pay(1_400, "transfer", "Mobile", "Signal Mobile");
        case 14 -> pay(1_099, "card", "Subscription", "Reel Streaming");
        case 20 -> pay(2_900, "transfer", "Broadband", "Fibre Lane");
        case 28 -> putAway();
        case 25 -> move(person.salary(), "transfer", "Salary", person.employer());
        default -> {
          // Nothing is due.
        }
      }
    }

    /** What of a loan is paid out on this day, and goes to what it is for, or is paid back. */
    void lent(DemoLoan loan, List<Repaid> repayments) {
      if (!loan.username().equals(person.username())) {
        return;
      }
      String reference = "Loan: " + loan.purpose();
      if (date.equals(loan.grantedOn())) {
        move(loan.pence(), "loan-payout", reference, "Ballast");
        move(-loan.pence(), "transfer", loan.purpose(), loan.purpose());
      }
      for (Repaid repaid : repayments) {
        if (date.equals(repaid.on())) {
          long pence = -repaid.amount().minorUnits();
          move(pence, "loan-repayment", reference, "Ballast", loan.id());
        }
      }
    }

    /** What depends on the weekday and on chance. */
    void pleasures() {
      boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
      if (!weekend) {
        spend(85, 175, 640, "Travel", "City Transport");
        spend(55, 260, 495, "Coffee", "Bean & Leaf");
        spend(30, 480, 1_150, "Lunch", "Daily Bread");
      }
      spend(weekend ? 60 : 18, 1_450, 6_900, "Groceries", "Corner Grocery");
      spend(weekend ? 30 : 4, 1_600, 5_400, "Dinner", "The Long Table");
      spend(4, 1_999, 11_500, "Clothes", "Thread & Co");
      spend(3, 899, 4_200, "Books", "Paper Moon Books");
      if (chance.nextInt(100) < 4) {
        spendExactly(2_000L * chance.nextInt(1, 4), "cash", "Cash withdrawn", "Cash machine");
      }
    }

    /** Whoever saves elsewhere keeps little here. */
    private void putAway() {
      if (balance() > person.kept()) {
        move(person.kept() - balance(), "transfer", "Savings", "Northern Savings");
      }
    }

    private void spend(int percent, long least, long most, String reference, String counterparty) {
      boolean happens = chance.nextInt(100) < percent;
      long amount = chance.nextLong(least, most + 1);
      if (happens) {
        spendExactly(amount, "card", reference, counterparty);
      }
    }

    private void spendExactly(long amount, String kind, String reference, String counterparty) {
      if (balance() >= amount + RESERVE) {
        move(-amount, kind, reference, counterparty);
      }
    }

    private void pay(long amount, String kind, String reference, String counterparty) {
      if (balance() >= amount) {
        move(-amount, kind, reference, counterparty);
      }
    }

    private void interest() {
      long interest = balance() * INTEREST_BASIS_POINTS / 10_000 / 12;
      if (interest > 0) {
        move(interest, "interest-paid", "Interest", "Ballast");
      }
    }

    private long balance() {
      return balances.getOrDefault(person, 0L);
    }

    void move(long amount, String kind, String reference, String counterparty) {
      move(amount, kind, reference, counterparty, "");
    }

    private void move(
        long amount, String kind, String reference, String counterparty, String loan) {
      long balance = balance() + amount;
      balances.put(person, balance);
      String id = "demo-%05d".formatted(movements.size() + 1);
      movements.add(
          new DemoMovement(id, person, date, amount, kind, reference, counterparty, balance, loan));
    }
  }
}
