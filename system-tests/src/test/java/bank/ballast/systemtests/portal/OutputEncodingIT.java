package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers write stays text, whatever it looks like (security checklist, item 29). */
@RunningBank
@InBrowser
class OutputEncodingIT {

  private static final List<String> PAYLOADS =
      List.of(
          "<script>window.fired=1</script>",
          "<img src=x onerror=window.fired=1>",
          "\"><svg onload=window.fired=1>",
          "' onmouseover='window.fired=1' autofocus onfocus='window.fired=1",
          "javascript:window.fired=1",
          "</title><script>window.fired=1</script>",
          "#{7*7*11}",
          "${7*7*11}",
          "#{facesContext.externalContext.session}",
          "{{7*7*11}}",
          "<iframe srcdoc='<script>parent.fired=1</script>'>");

  private final Bank bank;
  private final Chromium chromium;

  OutputEncodingIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void namesAddressesAndReferencesAreShownAsTheyWereWritten() {
    Holder other = bank.customers().newCustomerWith(10_000);
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    List<String> fired = watch(desk.page());

    for (String payload : PAYLOADS) {
      Holder customer = customerCalled(payload);
      pay(other, customer, payload);
      String email = customer.customer().person().email();

      desk.page().navigate(bank.at("/portal/").toString());
      desk.search(email);
      assertThat(desk.page().locator(".hit-name")).hasText(payload);
      desk.page().locator(".hit-open").click();
      desk.element("reason").fill("Looking at " + payload);
      desk.element("openButton").click();
      assertThat(desk.element("customerName")).hasText(payload);
      desk.choose(customer.account());
      assertThat(desk.page().locator(".tx-reference").first()).hasText(payload);
      assertEquals("quiet", state(desk.page()), payload);
    }

    desk.photograph("encoded");
    assertEquals(List.of(), fired);
  }

  @Test
  void reasonsAreShownAsTheyWereWritten() {
    Holder customer = bank.customers().newCustomerWithAccount();
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    for (String payload : PAYLOADS) {
      desk.page().navigate(bank.at("/portal/").toString());
      desk.search(customer.customer().name()).open(customer.customer().name(), payload + " why");
      desk.element("customerName").waitFor();
    }
    Desk auditor = new Desk(bank, chromium).signIn(bank.staff().newPerson("auditor"));
    List<String> fired = watch(auditor.page());

    auditor.page().navigate(bank.at("/portal/audit/trail.xhtml").toString());

    for (String payload : PAYLOADS) {
      assertThat(auditor.page().locator("tr.act", rowWith(payload)).first()).isVisible();
    }
    assertEquals(List.of(), fired);
    assertEquals("quiet", state(auditor.page()));
  }

  private static Page.LocatorOptions rowWith(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Object state(Page page) {
    return page.evaluate("() => 'fired' in window ? 'fired' : 'quiet'");
  }

  private static List<String> watch(Page page) {
    List<String> fired = new ArrayList<>();
    page.onDialog(
        dialog -> {
          fired.add(dialog.message());
          dialog.dismiss();
        });
    return fired;
  }

  private Holder customerCalled(String name) {
    Person person = bank.customers().newPerson();
    Map<String, Object> profile = new HashMap<>(Customers.profile(name));
    profile.put(
        "address",
        Map.of(
            "line1",
            name,
            "line2",
            name,
            "city",
            name.substring(0, Math.min(60, name.length())),
            "postcode",
            "BS1 4ND",
            "country",
            "GB"));
    person.api().post("/profile", profile).expect(201);
    person.renew();
    Customer customer = bank.customers().known(person, name);
    return new Holder(customer, customer.openAccount());
  }

  private static void pay(Holder payer, Holder payee, String reference) {
    Answer paid =
        payer
            .api()
            .post(
                "/payments",
                Map.of(
                    "fromAccountId", payer.account().id(),
                    "to", Map.of("accountId", payee.account().id()),
                    "amount", Customer.pounds(10),
                    "reference", reference));
    paid.expect(201);
  }
}
