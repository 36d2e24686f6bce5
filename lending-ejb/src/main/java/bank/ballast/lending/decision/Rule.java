package bank.ballast.lending.decision;

import bank.ballast.lending.RuleOutcome.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules by which the bank lends. How high each of their bars is, the rule set says; each tells
 * the figures that it was judged by, so that a decision can be told again years later.
 */
enum Rule {
  /** Who is of age when the loan begins, and not too old when it ends. */
  AGE {
    @Override
    Judged judge(RuleSet by, Facts of) {
      LocalDate born = of.bornOn();
      if (born == null) {
        return judged(Verdict.REFER, Map.of());
      }
      int now = Period.between(born, of.today()).getYears();
      int atEnd = Period.between(born, of.lastDue()).getYears();
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("ageYears", Integer.toString(now));
      figures.put("ageAtEndYears", Integer.toString(atEnd));
      figures.put("leastYears", Integer.toString(by.leastAge()));
      figures.put("mostAtEndYears", Integer.toString(by.atEndRefer()));
      boolean never = now < by.leastAge() || atEnd > by.atEndDecline();
      return judged(verdict(never, atEnd > by.atEndRefer()), figures);
    }
  },

  /** How much a person looks at. */
  AMOUNT {
    @Override
    Judged judge(RuleSet by, Facts of) {
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("amount", Long.toString(of.amount()));
      figures.put("mostAlone", Long.toString(by.amountRefer()));
      return judged(verdict(false, of.amount() > by.amountRefer()), figures);
    }
  },

  /**
   * Whether enough is left to live on, were what is paid each month dearer than it is (FCA
   * Handbook, CONC 5.2A.12: without having to borrow, or to go short).
   */
  AFFORDABILITY {
    @Override
    Judged judge(RuleSet by, Facts of) {
      long paid = raised(of.outgoings() + of.instalment() + of.commitments(), by.stressPercent());
      long living = by.household() + of.dependants() * by.dependant();
      long left = of.income() - paid - living;
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("income", Long.toString(of.income()));
      figures.put("outgoings", Long.toString(of.outgoings()));
      figures.put("instalment", Long.toString(of.instalment()));
      figures.put("commitments", Long.toString(of.commitments()));
      figures.put("stressPercent", Integer.toString(by.stressPercent()));
      figures.put("living", Long.toString(living));
      figures.put("left", Long.toString(left));
      return judged(verdict(left < 0, left < by.cushion()), figures);
    }
  },

  /** What share of the income instalments take. */
  DEBT_TO_INCOME {
    @Override
    Judged judge(RuleSet by, Facts of) {
      long instalments = of.instalment() + of.commitments();
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("income", Long.toString(of.income()));
      figures.put("instalments", Long.toString(instalments));
      figures.put("referPercent", Integer.toString(by.debtReferPercent()));
      figures.put("declinePercent", Integer.toString(by.debtDeclinePercent()));
      return judged(
          verdict(
              exceeds(instalments, of.income(), by.debtDeclinePercent()),
              exceeds(instalments, of.income(), by.debtReferPercent())),
          figures);
    }
  },

  /** Whether the income that was stated is one that the bank has seen come in. */
  INCOME_SEEN {
    @Override
    Judged judge(RuleSet by, Facts of) {
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("income", Long.toString(of.income()));
      figures.put("seen", Long.toString(of.incomeSeen()));
      figures.put("overMonths", Integer.toString(by.incomeMonths()));
      figures.put("leastPercent", Integer.toString(by.incomeLeastPercent()));
      boolean enough = of.incomeSeen() * HUNDRED >= of.income() * by.incomeLeastPercent();
      return judged(verdict(false, !enough), figures);
    }
  },

  /** How the applicant has kept to what was lent to them here. */
  CONDUCT {
    @Override
    Judged judge(RuleSet by, Facts of) {
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("overdueDays", Integer.toString(of.overdueDays()));
      figures.put("writtenOffLoans", Integer.toString(of.writtenOff()));
      figures.put("referDays", Integer.toString(by.overdueReferDays()));
      figures.put("declineDays", Integer.toString(by.overdueDeclineDays()));
      boolean decline = of.writtenOff() > 0 || of.overdueDays() >= by.overdueDeclineDays();
      return judged(verdict(decline, of.overdueDays() >= by.overdueReferDays()), figures);
    }
  },

  /** For how long the applicant has been with the bank: of who is new, little has been seen. */
  TENURE {
    @Override
    Judged judge(RuleSet by, Facts of) {
      Map<String, String> figures = new LinkedHashMap<>();
      figures.put("knownDays", Long.toString(of.knownDays()));
      figures.put("leastDays", Integer.toString(by.tenureReferDays()));
      return judged(verdict(false, of.knownDays() < by.tenureReferDays()), figures);
    }
  };

  private static final int HUNDRED = 100;

  abstract Judged judge(RuleSet by, Facts of);

  /** What all rules say. */
  static List<Judged> judgeAll(RuleSet by, Facts of) {
    return Arrays.stream(values()).map(rule -> rule.judge(by, of)).toList();
  }

  /** What comes of it: the worst of all. */
  static Verdict together(List<Judged> judged) {
    return judged.stream().map(Judged::verdict).max(Verdict::compareTo).orElseThrow();
  }

  Judged judged(Verdict verdict, Map<String, String> figures) {
    return new Judged(name(), verdict, figures);
  }

  static Verdict verdict(boolean decline, boolean refer) {
    if (decline) {
      return Verdict.DECLINE;
    }
    return refer ? Verdict.REFER : Verdict.PASS;
  }

  /** Raised by so many percent, rounded up: the margin is never less than it says. */
  static long raised(long amount, int percent) {
    return -Math.floorDiv(-amount * (HUNDRED + percent), HUNDRED);
  }

  /** Whether it is more than that share of the whole; of nothing, anything is. */
  static boolean exceeds(long part, long whole, int percent) {
    return part * HUNDRED > whole * percent;
  }
}
