package planted.names.accounts;

/** Planted: a name that says nothing. */
public final class PaymentDto {}
