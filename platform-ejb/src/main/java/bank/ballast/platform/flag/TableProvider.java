package bank.ballast.platform.flag;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVersion;
import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FeatureProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers OpenFeature from the bank's own flags, which are all either on or off. */
final class TableProvider implements FeatureProvider {

  /** Attribute of a context: whether the user works for the bank. */
  static final String STAFF = "staff";

  /** Attribute of a context: the app's platform, as {@link AppPlatform} names it. */
  static final String PLATFORM = "platform";

  /** Attribute of a context: the app's version. */
  static final String VERSION = "version";

  private final Function<String, @Nullable FlagRule> rules;

  TableProvider(Function<String, @Nullable FlagRule> rules) {
    this.rules = rules;
  }

  @Override
  public Metadata getMetadata() {
    return () -> "platform_flag";
  }

  @Override
  public ProviderEvaluation<Boolean> getBooleanEvaluation(
      String flag, Boolean otherwise, EvaluationContext context) {
    FlagRule rule = rules.apply(flag);
    if (rule == null) {
      return ProviderEvaluation.<Boolean>builder()
          .value(otherwise)
          .errorCode(ErrorCode.FLAG_NOT_FOUND)
          .errorMessage("no such flag is known yet")
          .build();
    }
    Value staff = context.getValue(STAFF);
    String platform = text(context, PLATFORM);
    String version = text(context, VERSION);
    FlagRule.Why why =
        rule.why(
            context.getTargetingKey(),
            staff != null && Boolean.TRUE.equals(staff.asBoolean()),
            platform == null ? null : AppPlatform.valueOf(platform),
            version == null ? null : AppVersion.parse(version));
    return ProviderEvaluation.<Boolean>builder()
        .value(why.isOn())
        .variant(why.isOn() ? "on" : "off")
        .reason(why.reason())
        .build();
  }

  @Override
  public ProviderEvaluation<String> getStringEvaluation(
      String flag, String otherwise, EvaluationContext context) {
    return otherType(otherwise);
  }

  @Override
  public ProviderEvaluation<Integer> getIntegerEvaluation(
      String flag, Integer otherwise, EvaluationContext context) {
    return otherType(otherwise);
  }

  @Override
  public ProviderEvaluation<Double> getDoubleEvaluation(
      String flag, Double otherwise, EvaluationContext context) {
    return otherType(otherwise);
  }

  @Override
  public ProviderEvaluation<Value> getObjectEvaluation(
      String flag, Value otherwise, EvaluationContext context) {
    return otherType(otherwise);
  }

  private static <T> ProviderEvaluation<T> otherType(T otherwise) {
    return ProviderEvaluation.<T>builder()
        .value(otherwise)
        .errorCode(ErrorCode.TYPE_MISMATCH)
        .errorMessage("flags are on or off")
        .build();
  }

  private static @Nullable String text(EvaluationContext context, String name) {
    Value value = context.getValue(name);
    return value == null ? null : value.asString();
  }
}
