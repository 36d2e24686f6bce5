package bank.ballast.operations.wording;

import bank.ballast.notifications.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What customers are told by those who look after them, in each language. */
public final class Words {

  private static final List<Wording> ALL =
      Wording.all("bank.ballast.operations.wording.Words", Words.class.getClassLoader());

  private Words() {}

  /** The same thing said in each language. */
  public static Map<String, String> inEach(Function<Wording, String> said) {
    return Wording.inEach(ALL, said);
  }
}
