package bank.ballast.systemtests.bank;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the bank for the first test that needs it, and ends it after the last. */
final class BankExtension implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(BankExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    bank(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bank.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return bank(context);
  }

  private static Bank bank(ExtensionContext context) {
    TestStack running =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(TestStack.class, key -> TestStack.start(), TestStack.class);
    running.restore();
    return running.bank();
  }
}
