package bank.ballast.lending.overdraft;

import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells whoever has an overdraft of a rate that is announced: each of them once, those too whose
 * overdraft is younger than the announcement.
 */
@ApplicationScoped
public class TariffNotice implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(8, 0);

  @Inject private OverdraftAccounts accounts;
  @Inject private CustomerMessages messages;

  @Override
  public String name() {
    return "overdraft-rate-notices";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    // On nearly every day there is nothing to tell, and then one part does what there is.
    return part.number() > 0 || accounts.announced().isEmpty()
        ? List.of()
        : accounts.borrowers(after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    Optional<Tariff> next = accounts.announced();
    next.ifPresent(
        tariff ->
            messages.send(
                keys.stream()
                    .map(key -> new CustomerId(UUID.fromString(key)))
                    .map(customer -> OverdraftWords.rate(customer, accounts.today(), tariff))
                    .toList()));
  }
}
