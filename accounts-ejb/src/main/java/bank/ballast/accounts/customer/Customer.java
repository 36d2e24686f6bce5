package bank.ballast.accounts.customer;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer: somebody with a log-in here, or somebody out of another bank's books. */
@Entity
@Table(name = "accounts_customer")
public class Customer {

  @Id private UUID id;
  private @Nullable String subject;
  private String name;
  private @Nullable String email;

  @Column(name = "date_of_birth")
  private @Nullable LocalDate dateOfBirth;

  @Embedded private @Nullable EmbeddedAddress address;
  private @Nullable String phone;

  @Column(columnDefinition = "char(2)")
  private @Nullable String language;

  @Column(name = "external_bank")
  private @Nullable String externalBank;

  @Column(name = "external_id")
  private @Nullable String externalId;

  private Instant since;
  @Version private int version;

  /** For the persistence provider. */
  protected Customer() {}

  private Customer(CustomerId id, String name, Instant since) {
    this.id = id.value();
    this.name = name;
    this.since = since;
  }

  /** Somebody who has just completed their profile. */
  static Customer withLogIn(String subject, String email, Profile profile, Instant since) {
    Customer customer = new Customer(CustomerId.next(), profile.name(), since);
    customer.subject = subject;
    customer.email = email;
    customer.change(profile);
    return customer;
  }

  /** Somebody out of another bank's books, of whom not all need be known. */
  public static Customer broughtIn(
      CustomerId id,
      String bank,
      bank.ballast.accounts.BooksImport.Customer row,
      @Nullable String email,
      Instant since) {
    Customer customer = new Customer(id, row.name(), since);
    customer.externalBank = bank;
    customer.externalId = row.externalId();
    customer.dateOfBirth = row.dateOfBirth();
    customer.subject = row.subject();
    customer.email = email;
    return customer;
  }

  void change(Profile profile) {
    this.name = profile.name();
    this.dateOfBirth = profile.dateOfBirth();
    this.address = new EmbeddedAddress(profile.address());
    this.phone = profile.phone();
    this.language = profile.language();
  }

  /** Its id. */
  public CustomerId id() {
    return new CustomerId(id);
  }

  /** The name in full. */
  public String name() {
    return name;
  }

  /** The e-mail address, where one is known. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  /** The log-in, where there is one. */
  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  /** When they were born, where that is known. */
  public Optional<LocalDate> dateOfBirth() {
    return Optional.ofNullable(dateOfBirth);
  }

  /** The profile, where it was completed. */
  Optional<Profile> profile() {
    if (address == null || dateOfBirth == null || phone == null || language == null) {
      return Optional.empty();
    }
    return Optional.of(new Profile(name, dateOfBirth, address.view(), phone, language));
  }

  /** As the world sees it. */
  public CustomerView view() {
    return new CustomerView(id(), name, email, profile().orElse(null), since);
  }
}
