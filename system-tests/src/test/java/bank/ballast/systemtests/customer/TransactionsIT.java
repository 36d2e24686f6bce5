package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Transactions are found again, and carry what their holder wrote beside them. */
@RunningBank
class TransactionsIT {

  private final Bank bank;
  private final Holder holder;

  TransactionsIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(100_000);
  }

  @Test
  void whatIsWrittenBesideATransactionStaysAndMovesNothing() {
    String id = newest();
    Journal journal = new Journal(bank);

    write(id, Map.of("category", "gifts", "note", " For Ash ", "tags", List.of("Family", "FAMILY")))
        .expect(200);
    write(id, Map.of("note", "For Ash, at last")).expect(200);

    for (JsonNode seen :
        List.of(
            holder.api().get("/transactions/" + id).expect(200).json(),
            holder.customer().transactions(holder.account()).get(0))) {
      assertEquals("gifts", seen.at("/category").asText());
      assertEquals("For Ash, at last", seen.at("/note").asText());
      assertEquals("[\"family\"]", seen.at("/tags").toString());
      assertEquals(100_000, seen.at("/amount/minorUnits").asLong());
    }
    journal.isUntouched();
  }

  @Test
  void whatIsEmptyIsRemoved() {
    String id = newest();
    write(id, Map.of("note", "Gone soon", "tags", List.of("soon"), "splits", halves(id)))
        .expect(200);

    Answer left = write(id, Map.of("note", "", "tags", List.of(), "splits", List.of())).expect(200);

    assertEquals("", left.text("/note"));
    assertEquals("[]", left.json().at("/tags").toString());
    assertEquals("[]", left.json().at("/splits").toString());
    assertEquals("income", left.text("/category"));
  }

  @Test
  void partsAddUpToTheAmount() {
    String id = newest();

    JsonNode splits = write(id, Map.of("splits", halves(id))).expect(200).json().at("/splits");

    assertEquals("groceries", splits.at("/0/category").asText());
    assertEquals(40_000, splits.at("/0/amount/minorUnits").asLong());
    assertEquals(60_000, splits.at("/1/amount/minorUnits").asLong());
    for (List<Map<String, Object>> wrong :
        List.of(
            List.of(part("groceries", 99_999)),
            List.of(part("groceries", 100_001)),
            List.of(part("groceries", 150_000), part("cash", -50_000)),
            List.of(part("groceries", 100_000), part("cash", 0)),
            List.of(part("groceries", Long.MAX_VALUE), part("cash", Long.MAX_VALUE)),
            List.of(
                Map.<String, Object>of(
                    "category",
                    "cash",
                    "amount",
                    Map.of("minorUnits", 100_000, "currency", "EUR"))))) {
      write(id, Map.of("splits", wrong)).expectRefusal(422, "SPLITS_DO_NOT_ADD_UP");
    }
    assertEquals(splits, holder.api().get("/transactions/" + id).json().at("/splits"));
  }

  @Test
  void formIsCheckedFieldByField() {
    String id = newest();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("note", "x".repeat(501)),
            Map.of("note", "two\nlines"),
            Map.of("tags", List.of("two words")),
            Map.of("tags", List.of("")),
            Map.of("tags", List.of("a,b,c,d,e,f,g,h,i,j,k".split(","))),
            Map.of("tags", List.of("x".repeat(31))),
            Map.of("category", "weapons"),
            Map.of("splits", List.of(part("weapons", 100_000))),
            Map.of("colour", "red"))) {
      write(id, wrong).expectRefusal(400, "INVALID_REQUEST");
    }
  }

  @Test
  void twoWhoWriteAtOnceBothSucceed() {
    for (int turn = 0; turn < 5; turn++) {
      holder.customer().receive(holder.account(), 1_000 + turn);
      String id = newest();

      List<Integer> answers =
          AtOnce.times(
              4,
              number ->
                  write(
                          id,
                          switch (number) {
                            case 0 -> Map.of("note", "Noted");
                            case 1 -> Map.of("tags", List.of("tagged"));
                            case 2 -> Map.of("category", "fees");
                            default -> Map.of("splits", List.of(part("cash", amount(id))));
                          })
                      .status());

      assertEquals(List.of(200, 200, 200, 200), answers);
      JsonNode seen = holder.api().get("/transactions/" + id).json();
      assertEquals("Noted", seen.at("/note").asText());
      assertEquals("[\"tagged\"]", seen.at("/tags").toString());
      assertEquals("fees", seen.at("/category").asText());
      assertEquals("cash", seen.at("/splits/0/category").asText());
    }
  }

  @Test
  void searchFindsByEachOfWhatItKnows() {
    Holder payee = bank.customers().newCustomerWithAccount();
    holder.pay(payee, 1_250).expect(201);
    String paid = newest();
    holder.customer().receive(holder.account(), 77);
    write(paid, Map.of("note", "Déjeuner", "tags", List.of("work"))).expect(200);
    String day = holder.api().get("/transactions/" + paid).text("/bookingDate");

    for (String query :
        List.of(
            "q=dejeuner",
            "q=" + encoded("#work"),
            "q=" + encoded(payee.customer().name()),
            "merchant=" + encoded(payee.customer().name()),
            "category=transfers",
            "min=1250&max=1250",
            "min=78&max=99999&from=" + day + "&to=" + day)) {
      assertEquals(List.of(paid), ids(search(query)), query);
    }
    for (String nothing :
        List.of("q=%23wor", "merchant=dejeuner", "category=cash", "to=2001-01-01", "max=76")) {
      assertEquals(List.of(), ids(search(nothing)), nothing);
    }
    assertEquals(3, ids(search("from=" + day)).size());
  }

  @Test
  void foundPagesJoin() {
    for (int i = 0; i < 7; i++) {
      holder.customer().receive(holder.account(), 10 + i);
    }
    List<String> all = ids(search("max=16"));
    assertEquals(7, all.size());

    List<String> joined = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          holder
              .api()
              .get(transactions() + "?max=16&limit=3" + (next.isEmpty() ? "" : "&before=" + next))
              .expect(200)
              .json();
      joined.addAll(ids(page));
      next = page.at("/next").asText("");
    } while (!next.isEmpty() && !"null".equals(next));

    assertEquals(all, joined);
    Set<String> newer = new HashSet<>(ids(search("max=16&since=" + all.get(2))));
    assertEquals(Set.copyOf(all.subList(0, 2)), newer);
  }

  @Test
  void searchRefusesWhatItCannotRead() {
    for (String query :
        List.of(
            "q=",
            "q=" + "x".repeat(101),
            "merchant=%20",
            "category=weapons",
            "from=2026-02-30",
            "to=21-11-2026",
            "min=-1",
            "min=1.5",
            "max=" + "9".repeat(19))) {
      holder.api().get(transactions() + "?" + query).expectRefusal(400, "INVALID_REQUEST");
    }
  }

  @Test
  void whatOneWritesIsNobodyElsesToSee() {
    String id = newest();
    write(id, Map.of("note", "For my eyes")).expect(200);
    Customer stranger = bank.customers().newCustomerWithAccount().customer();

    stranger
        .api()
        .send("PATCH", "/transactions/" + id, Map.of("note", "Mine"), Map.of())
        .expectRefusal(404, "TRANSACTION_NOT_FOUND");
    stranger.api().get(transactions() + "?q=eyes").expectRefusal(404, "ACCOUNT_NOT_FOUND");
    assertFalse(stranger.api().get("/accounts").body().contains("eyes"));
    assertEquals("For my eyes", holder.api().get("/transactions/" + id).text("/note"));
  }

  private List<Map<String, Object>> halves(String id) {
    long all = amount(id);
    return List.of(part("groceries", all * 4 / 10), part("gifts", all - all * 4 / 10));
  }

  private long amount(String id) {
    return holder.api().get("/transactions/" + id).json().at("/amount/minorUnits").asLong();
  }

  private static Map<String, Object> part(String category, long pence) {
    return Map.of("category", category, "amount", Customer.pounds(pence));
  }

  private Answer write(String id, Map<String, ?> change) {
    return holder.api().send("PATCH", "/transactions/" + id, change, Map.of());
  }

  private String newest() {
    return holder.customer().transactions(holder.account()).get(0).at("/id").asText();
  }

  private JsonNode search(String query) {
    return holder.api().get(transactions() + "?" + query).expect(200).json();
  }

  private String transactions() {
    return "/accounts/" + holder.account().id() + "/transactions";
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.at("/items").forEach(item -> ids.add(item.at("/id").asText()));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
