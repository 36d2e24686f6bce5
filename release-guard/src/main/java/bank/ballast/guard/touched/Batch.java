package bank.ballast.guard.touched;

import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.watch.Met;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be handed to the bank next, and how many were touched in all.
 *
 * @param parts of what each met, what was not taken yet; of at most {@value #CUSTOMERS} customers,
 *     and at most {@value #MET} of each
 * @param hasNewCustomers whether one of them has not been told
 * @param touched customers and devices
 * @param unknownDevices devices among them that nobody is known to use
 */
record Batch(List<Part> parts, boolean hasNewCustomers, int touched, int unknownDevices) {

  private static final int CUSTOMERS = 500;
  private static final int MET = 100;

  /** So many in all stay far below what the bank takes in one call. */
  private static final int MET_IN_ALL = 5_000;

  // What the bank keeps of each. Clients write these as they like, and one that is too long must
  // not keep the bank from hearing of the others.
  private static final int METHOD = 10;
  private static final int PATH = 200;
  private static final int CODE = 64;
  private static final int STATUS = 599;
  private static final Pattern NO_LINE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  /** A part of what one met; a customer may be named by themselves and by their device. */
  record Part(String who, String customer, List<Met> met) {}

  /** What of a list has not been taken. */
  static Batch of(List<Met> list, ToldList told, Installations installations) {
    Map<String, List<Met>> byWho = new LinkedHashMap<>();
    for (Met met : list) {
      byWho.computeIfAbsent(met.customer(), any -> new ArrayList<>()).add(met);
    }
    Set<String> touched = new HashSet<>();
    int unknownDevices = 0;
    boolean fresh = false;
    Map<String, Integer> taken = new HashMap<>();
    int all = 0;
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, List<Met>> one : byWho.entrySet()) {
      Optional<String> customer = customer(one.getKey(), one.getValue(), installations);
      if (customer.isEmpty()) {
        unknownDevices++;
        continue;
      }
      String who = customer.get();
      if (told.isStranger(who)) {
        continue;
      }
      touched.add(who);
      int from = Math.min(told.taken(one.getKey()), one.getValue().size());
      int room = Math.min(MET - taken.getOrDefault(who, 0), MET_IN_ALL - all);
      int to = Math.min(one.getValue().size(), from + room);
      boolean fits = taken.containsKey(who) || taken.size() < CUSTOMERS;
      if (from < to && fits) {
        parts.add(new Part(one.getKey(), who, one.getValue().subList(from, to)));
        taken.merge(who, to - from, Integer::sum);
        all += to - from;
        fresh |= !told.isTold(who);
      }
    }
    return new Batch(parts, fresh, touched.size() + unknownDevices, unknownDevices);
  }

  private static Optional<String> customer(String who, List<Met> met, Installations installations) {
    return met.get(0).device() ? installations.customer(who) : Optional.of(who);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** It as the bank takes it. */
  Map<String, Object> body(Incident incident) {
    Map<String, List<Map<String, @Nullable Object>>> byCustomer = new LinkedHashMap<>();
    Instant from = Instant.parse(incident.opened());
    Instant to =
        Instant.parse(incident.resolved() == null ? incident.opened() : incident.resolved());
    for (Part part : parts) {
      for (Met met : part.met()) {
        byCustomer.computeIfAbsent(part.customer(), any -> new ArrayList<>()).add(view(met));
        Instant at = Instant.parse(met.at());
        from = at.isBefore(from) ? at : from;
        to = at.isAfter(to) ? at : to;
      }
    }
    List<Map<String, Object>> customers = new ArrayList<>();
    byCustomer.forEach((customer, met) -> customers.add(Map.of("customer", customer, "met", met)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("incident", incident.id());
    put(body, "release", incident.release());
    put(body, "appVersion", incident.appVersion());
    body.put("from", from.toString());
    body.put("to", to.toString());
    body.put("customers", customers);
    return body;
  }

  private static void put(Map<String, Object> body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  private static Map<String, @Nullable Object> view(Met met) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("at", met.at());
    view.put("kind", met.kind().name());
    view.put("method", line(met.method(), METHOD));
    view.put("path", line(met.path(), PATH));
    view.put("status", Math.min(met.status(), STATUS));
    view.put("code", met.code() == null ? null : line(met.code(), CODE));
    return view;
  }

  /** Cut before it is cleaned: a cut may leave half a character, which the bank does not take. */
  private static String line(String text, int longest) {
    return NO_LINE.matcher(text.substring(0, Math.min(text.length(), longest))).replaceAll("?");
  }
}
