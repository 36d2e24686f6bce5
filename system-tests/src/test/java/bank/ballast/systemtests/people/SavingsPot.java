package bank.ballast.systemtests.people;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.http.Answer;
import java.util.Map;

/**
 * A savings pot in the hands of a customer.
 *
 * @param holder whose account it belongs to
 * @param id opaque
 */
public record SavingsPot(Holder holder, String id) {

  /** Opens one without goal or lock. */
  public static SavingsPot openedBy(Holder holder) {
    return openedBy(holder, Map.of("name", "Lisbon", "picture", "holiday"));
  }

  /** Opens one as this body asks. */
  public static SavingsPot openedBy(Holder holder, Map<String, Object> body) {
    return new SavingsPot(holder, open(holder, body).expect(201).text("/id"));
  }

  /** Asks for one, and takes whatever comes. */
  public static Answer open(Holder holder, Map<String, Object> body) {
    return holder.api().post("/accounts/" + holder.account().id() + "/pots", body);
  }

  /** Puts pence in, and takes whatever comes. */
  public Answer deposit(long pence) {
    return holder.api().post(path() + "/deposits", amount(pence));
  }

  /** As {@link #deposit(long)}, under a chosen key. */
  public Answer deposit(long pence, String key) {
    return holder.api().post(path() + "/deposits", amount(pence), key);
  }

  /** Takes pence out, and takes whatever comes. */
  public Answer withdraw(long pence) {
    return holder.api().post(path() + "/withdrawals", amount(pence));
  }

  /** As {@link #withdraw(long)}, under a chosen key. */
  public Answer withdraw(long pence, String key) {
    return holder.api().post(path() + "/withdrawals", amount(pence), key);
  }

  /** Changes it, and takes whatever comes. */
  public Answer change(Map<String, Object> body) {
    return holder.api().send("PATCH", path(), body, Map.of());
  }

  /** Locks it or prolongs its lock, and takes whatever comes. */
  public Answer lock(Object until) {
    return change(Map.of("lock", Map.of("until", until.toString())));
  }

  /** Breaks its lock, and takes whatever comes. */
  public Answer breakLock(String reason) {
    return change(Map.of("lock", Map.of("breakReason", reason)));
  }

  /** Closes it, and takes whatever comes. */
  public Answer close() {
    return holder.api().send("DELETE", path(), null, Map.of());
  }

  /** As it stands. */
  public Answer read() {
    return holder.api().get(path()).expect(200);
  }

  /** What is in it, in pence. */
  public long saved() {
    return read().json().at("/saved/minorUnits").asLong();
  }

  /** Its id in the database, and that of its account in the books. */
  public String row() {
    return Ids.parse("pot", id).toString();
  }

  /** Where it is in the API. */
  public String path() {
    return "/pots/" + id;
  }

  private static Map<String, Object> amount(long pence) {
    return Map.of("amount", Customer.pounds(pence));
  }
}
