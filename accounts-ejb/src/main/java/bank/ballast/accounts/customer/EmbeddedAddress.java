package bank.ballast.accounts.customer;

import bank.ballast.accounts.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An address as columns of the customer's row. */
@Embeddable
public class EmbeddedAddress {

  @Column(name = "address_line1")
  private String line1;

  @Column(name = "address_line2")
  private String line2;

  private String city;
  private String postcode;

  @Column(columnDefinition = "char(2)")
  private String country;

  /** For the persistence provider. */
  protected EmbeddedAddress() {}

  EmbeddedAddress(Address address) {
    this.line1 = address.line1();
    this.line2 = address.line2();
    this.city = address.city();
    this.postcode = address.postcode();
    this.country = address.country();
  }

  Address view() {
    return new Address(line1, line2, city, postcode, country);
  }
}
