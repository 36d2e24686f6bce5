package bank.ballast.payments.request;

import bank.ballast.notifications.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What customers are told about requests for money, in each language. */
final class Words {

  private static final List<Wording> ALL =
      Wording.all("bank.ballast.payments.request.Words", Words.class.getClassLoader());

  private Words() {}

  static Map<String, String> inEach(Function<Wording, String> said) {
    return Wording.inEach(ALL, said);
  }
}
