package planted.entities.portal;

/** Planted: a page that shows an entity. */
public final class RowPage {
  planted.entities.accounts.AccountRow row = new planted.entities.accounts.AccountRow();
}
