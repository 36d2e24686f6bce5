package bank.ballast.platform.flag;

import bank.ballast.platform.Feature;
import bank.ballast.platform.FeatureUser;
import bank.ballast.platform.Features;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Value;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks through OpenFeature, so that another provider can take the table's place. */
@ApplicationScoped
public class OpenFeatures implements Features {

  private static final String DOMAIN = "ballast";

  @Inject private CurrentFlags flags;

  private @Nullable Client client;

  /** Puts the bank's own flags behind OpenFeature. */
  @PostConstruct
  void begin() {
    OpenFeatureAPI api = OpenFeatureAPI.getInstance();
    api.setProviderAndWait(DOMAIN, new TableProvider(flag -> flags.rule(flag)));
    client = api.getClient(DOMAIN);
  }

  /** Ends the threads that OpenFeature keeps. */
  @PreDestroy
  void end() {
    OpenFeatureAPI.getInstance().shutdown();
  }

  @Override
  public boolean isOn(Feature feature, FeatureUser user) {
    return Objects.requireNonNull(client)
        .getBooleanValue(feature.flag(), feature.atFirst(), context(user));
  }

  /** A customer is one on all of their devices; who is not signed in is their installation. */
  private static ImmutableContext context(FeatureUser user) {
    Map<String, Value> attributes = new HashMap<>();
    attributes.put(TableProvider.STAFF, new Value(user.staff()));
    if (user.platform() != null) {
      attributes.put(TableProvider.PLATFORM, new Value(user.platform().name()));
    }
    if (user.version() != null) {
      attributes.put(TableProvider.VERSION, new Value(user.version().toString()));
    }
    if (user.customer() != null) {
      return new ImmutableContext(user.customer(), attributes);
    }
    return user.installation() == null
        ? new ImmutableContext(attributes)
        : new ImmutableContext(user.installation().toString(), attributes);
  }
}
