package bank.ballast.systemtests.statements;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An account with a long past, brought in from another bank's books. */
final class LongAccount {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final int ROWS_AT_ONCE = 1_500;

  private final Bank bank;
  private final Api imports;
  private final String path = "/imports/s" + UUID.randomUUID().toString().substring(0, 18) + "/";

  LongAccount(Bank bank) {
    this.bank = bank;
    this.imports = bank.stranger().with(bank.commandLineToken());
  }

  /** With so many movements in the year 2025, one of them on its last day. */
  Holder with(int movements) {
    Person person = bank.customers().newPerson();
    String name = "Rowan Longpast";
    bring("customers", "customer_id,name,subject\n1," + name + "," + subject(person));
    bring("accounts", "account_id,currency,opened_on,floor\n1,GBP,2025-01-01,none");
    bring("holders", "account_id,customer_id,role\n1,1,owner");
    for (int from = 0; from < movements; from += ROWS_AT_ONCE) {
      StringBuilder rows = new StringBuilder("transaction_id,account_id,date,amount,currency,kind");
      for (int i = from; i < Math.min(from + ROWS_AT_ONCE, movements); i++) {
        boolean last = i == movements - 1;
        LocalDate day = FIRST.plusDays(last ? DAYS - 1 : (long) i * (DAYS - 1) / movements);
        rows.append("\n%d,1,%s,%d,GBP,transfer".formatted(i, day, i % 3 == 0 ? 1_000 + i : -i));
      }
      bring("transactions", rows.toString());
    }
    person.api().post("/profile", Customers.profile(name)).expect(201);
    person.renew();
    Customer customer = bank.customers().known(person, name);
    return new Holder(customer, account(customer));
  }

  private static String subject(Person person) {
    try {
      return SignedJWT.parse(person.token()).getJWTClaimsSet().getSubject();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static Account account(Customer customer) {
    String id = customer.api().get("/accounts").expect(200).text("/items/0/id");
    return Account.of(customer.api().get("/accounts/" + id).expect(200));
  }

  private void bring(String what, String csv) {
    imports.send("POST", path + what, csv, Map.of("Content-Type", "text/csv")).expect(200);
  }
}
