package bank.ballast.operations.touched;

import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.MessageCounts;
import bank.ballast.notifications.NotificationId;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.Touched;
import bank.ballast.operations.TouchedCustomers;
import bank.ballast.operations.TouchedRefusal;
import bank.ballast.operations.TouchedSummary;
import bank.ballast.operations.cases.CaseRepository;
import bank.ballast.operations.goodwill.GoodwillRepository;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps whom incidents touched, and tells them: a call is one database transaction. */
@Stateless
public class TouchedCustomersBean implements TouchedCustomers {

  /** Further than anybody leafs; each page skips all before it. */
  private static final int LAST_PAGE = 9999;

  private static final Pattern INCIDENT = Pattern.compile("inc_[0-9a-z]{1,40}");

  @Inject private CustomerDirectory customers;
  @Inject private CustomerMessages messages;
  @Inject private TouchedRepository touchedOnes;
  @Inject private CaseRepository cases;
  @Inject private GoodwillRepository goodwill;
  @Inject private BusinessClock clock;

  @Inject
  @ConfigProperty(name = "BALLAST_PUBLIC_URL", defaultValue = "http://localhost:8080")
  private String publicUrl;

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Told tell(Touched touched) {
    if (!INCIDENT.matcher(touched.incident()).matches()) {
      throw new Refusal(TouchedRefusal.INCIDENT_MALFORMED);
    }
    if (touched.to().isBefore(touched.from())) {
      throw new Refusal(TouchedRefusal.INCIDENT_TIMES_MALFORMED);
    }
    Instant now = clock.now();
    // First of all: what is read after it is what a call before this one has left behind.
    touchedOnes.lock(touched, now).toldOf(touched.from(), touched.to(), now);
    Map<String, Set<Met>> bySubject = new LinkedHashMap<>();
    touched
        .customers()
        .forEach(
            person ->
                bySubject
                    .computeIfAbsent(person.subject(), subject -> new LinkedHashSet<>())
                    .addAll(person.met()));
    Map<String, CustomerId> known = customers.bySubjects(bySubject.keySet());
    Map<CustomerId, Set<Met>> met = new LinkedHashMap<>();
    bySubject.forEach(
        (subject, things) -> {
          CustomerId customer = known.get(subject);
          if (customer != null) {
            met.put(customer, things);
          }
        });
    keep(touched.incident(), met);
    int told = tellNew(touched, met, now);
    List<String> unknown = new ArrayList<>(bySubject.keySet());
    unknown.removeAll(known.keySet());
    return new Told(told, known.size() - told, unknown);
  }

  private void keep(String incident, Map<CustomerId, Set<Met>> met) {
    Set<UUID> seen = new HashSet<>(touchedOnes.met(incident, TouchedRepository.ids(met.keySet())));
    List<TouchedMet> rows = new ArrayList<>();
    met.forEach(
        (customer, things) ->
            things.stream()
                .filter(thing -> seen.add(TouchedMet.id(incident, customer, thing)))
                .map(thing -> new TouchedMet(incident, customer, thing))
                .forEach(rows::add));
    touchedOnes.add(rows);
  }

  private int tellNew(Touched touched, Map<CustomerId, Set<Met>> met, Instant now) {
    String incident = touched.incident();
    Apology apology =
        new Apology(incident, touched.appVersion(), publicUrl + "/status/incidents/" + incident);
    Set<UUID> told = touchedOnes.told(incident, TouchedRepository.ids(met.keySet()));
    List<CustomerId> untold = new ArrayList<>();
    List<Message> apologies = new ArrayList<>();
    met.forEach(
        (customer, things) -> {
          if (!told.contains(customer.value())) {
            untold.add(customer);
            apologies.add(apology.to(customer, things));
          }
        });
    if (untold.isEmpty()) {
      return 0;
    }
    List<NotificationId> sent = messages.send(apologies);
    if (sent.size() != untold.size()) {
      throw new IllegalStateException("a customer who is known could not be told");
    }
    List<TouchedCustomer> rows = new ArrayList<>();
    for (int i = 0; i < untold.size(); i++) {
      rows.add(new TouchedCustomer(incident, untold.get(i), now, sent.get(i)));
    }
    touchedOnes.add(rows);
    return untold.size();
  }

  @Override
  @RolesAllowed({Role.SYSTEM, Role.OPERATOR, Role.SUPERVISOR})
  public TouchedSummary summary(String incident) {
    TouchedIncident found =
        touchedOnes
            .find(incident)
            .orElseThrow(() -> new Refusal(TouchedRefusal.INCIDENT_NOT_FOUND));
    MessageCounts counts = messages.counts(Apology.key(incident));
    GoodwillRepository.Booked booked = goodwill.booked(incident);
    return new TouchedSummary(
        incident,
        found.release(),
        found.appVersion(),
        found.from(),
        found.to(),
        touchedOnes.countTold(incident),
        counts.mailed(),
        counts.read(),
        cases.countAbout(incident),
        touchedOnes.countMet(incident),
        booked.credits(),
        booked.sum());
  }

  @Override
  @RolesAllowed({Role.OPERATOR, Role.SUPERVISOR})
  public List<One> customers(String incident, int page) {
    int from = Math.min(Math.max(page, 0), LAST_PAGE) * PAGE;
    List<TouchedCustomer> found = touchedOnes.customers(incident, from, PAGE + 1);
    List<CustomerId> ids = found.stream().map(TouchedCustomer::customer).toList();
    Map<CustomerId, Map<MetKind, Long>> met = touchedOnes.countMet(incident, ids);
    Set<CustomerId> read = messages.readers(Apology.key(incident), ids);
    Map<CustomerId, Money> credited = goodwill.credited(incident, ids);
    return found.stream()
        .map(
            each ->
                new One(
                    each.customer(),
                    each.toldAt(),
                    met.getOrDefault(each.customer(), Map.of()),
                    read.contains(each.customer()),
                    credited.get(each.customer())))
        .toList();
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public List<Met> met(String incident, CustomerId customer) {
    return touchedOnes.met(incident, customer, MOST_MET).stream().map(TouchedMet::view).toList();
  }

  @Override
  @RolesAllowed({Role.OPERATOR, Role.SUPERVISOR})
  public List<Row> incidents() {
    return touchedOnes.latest();
  }
}
