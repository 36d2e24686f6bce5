package bank.ballast.local;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.KeysMetadataRepresentation.KeyMetadataRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The keys by which the realm signs access and ID tokens (RS256), and how they are changed without
 * anybody being locked out: a new one is published, used once every node has had time to read it,
 * and the one before it goes when the last token of its has expired. Keys for refresh tokens and
 * cookies are Keycloak's own affair and stay as they are.
 *
 * <p>What has been done is read from Keycloak alone, so whoever was interrupted begins again and
 * goes on where it was: a key that waits for its turn has priority 0 and the time of its making in
 * its name, and the priority of one that signs is the second in which it began.
 */
public final class SigningKeys {

  /** For so long a new key is known before it is used, unless somebody wishes otherwise. */
  public static final Duration USUAL_WAIT = Duration.ofSeconds(30);

  /**
   * No node asks for keys twice within ten seconds, whatever tokens it is shown (Elytron's {@code
   * min-time-between-jwks-requests}). After longer than that, each one either knows the new key or
   * may ask for it.
   */
  public static final Duration SHORTEST_WAIT = Duration.ofSeconds(12);

  private static final String KIND = "org.keycloak.keys.KeyProvider";
  private static final String ALGORITHM = "RS256";
  private static final String PREFIX = "ballast-";
  private static final long WAITS = 0;
  private static final String PRIORITY = "priority";
  private static final String ACTIVE = "active";

  /** Keys of a realm that nobody has changed yet have small priorities that are no times. */
  private static final long EARLIEST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

  private final KeycloakServer keycloak;

  /** Those of a Keycloak that runs. */
  public SigningKeys(KeycloakServer keycloak) {
    this.keycloak = keycloak;
  }

  /** Where a key is on its way. */
  public enum State {
    /** Everybody may read it, and nothing is signed with it yet. */
    PUBLISHED,
    /** New tokens are signed with it. */
    SIGNING,
    /** It is there for the tokens that it has signed. */
    RETIRING
  }

  /**
   * One key.
   *
   * @param provider what Keycloak calls its source
   * @param id as tokens name it ({@code kid})
   * @param since when it came to be so; null for the one that came with the realm
   */
  public record Key(String provider, String id, State state, @Nullable Instant since) {}

  /** All that tokens may be signed with, the newest first. */
  public List<Key> all() throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      return read(administrator.realm(KeycloakServer.REALM));
    }
  }

  /**
   * Does the first two steps: a key that everybody may read, and its use after a while.
   *
   * @param wait how long it is known before; a key that was published earlier has waited already
   * @param listener told of each step
   * @throws IllegalArgumentException where that is too short for nodes to read it
   */
  public Key rotate(Duration wait, StepListener listener) throws IOException, InterruptedException {
    if (wait.compareTo(SHORTEST_WAIT) < 0) {
      throw new IllegalArgumentException(
          "Nodes need %d s to read a new key: %s is too short."
              .formatted(SHORTEST_WAIT.toSeconds(), wait));
    }
    long begin = System.nanoTime();
    Key fresh = publish();
    listener.finished("Key %s published".formatted(shown(fresh.id())), since(begin));
    begin = System.nanoTime();
    Instant due = Objects.requireNonNull(fresh.since()).plus(wait);
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
    listener.finished("Nodes have had time to read it", since(begin));
    begin = System.nanoTime();
    Key signing = activate(fresh);
    listener.finished("New tokens are signed with it", since(begin));
    return signing;
  }

  /** Makes a key that everybody may read; one that waits for its turn already is that one. */
  public Key publish() throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm(KeycloakServer.REALM);
      Optional<Key> waiting = published(realm);
      if (waiting.isEmpty()) {
        add(realm);
        waiting = published(realm);
      }
      return waiting
          .filter(key -> keycloak.publishes(key.id()))
          .orElseThrow(() -> new StackFailure("Keycloak does not publish the new key."));
    }
  }

  private static Optional<Key> published(RealmResource realm) {
    return read(realm).stream().filter(key -> key.state() == State.PUBLISHED).findFirst();
  }

  private static void add(RealmResource realm) {
    ComponentRepresentation key = new ComponentRepresentation();
    key.setName(PREFIX + Instant.now().plusSeconds(1).getEpochSecond());
    key.setProviderId("rsa-generated");
    key.setProviderType(KIND);
    key.setParentId(realm.toRepresentation().getId());
    MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
    settings.putSingle(PRIORITY, Long.toString(WAITS));
    settings.putSingle("enabled", "true");
    settings.putSingle(ACTIVE, "false");
    settings.putSingle("algorithm", ALGORITHM);
    settings.putSingle("keySize", "2048");
    key.setConfig(settings);
    try (Response made = realm.components().add(key)) {
      if (made.getStatus() != Response.Status.CREATED.getStatusCode()) {
        throw new StackFailure("Keycloak made no new key: " + made.getStatus());
      }
    }
  }

  /**
   * Signs with a key from now on. Those before it sign nothing any more, and are still known.
   *
   * @throws StackFailure where it is not there
   */
  public Key activate(Key key) throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm(KeycloakServer.REALM);
      long above =
          usable(realm).mapToLong(KeyMetadataRepresentation::getProviderPriority).max().orElse(0);
      long now = Math.max(above + 1, Instant.now().getEpochSecond());
      // One update: before it the old key signs, after it the new one.
      change(realm, key.provider(), Map.of(PRIORITY, Long.toString(now), ACTIVE, "true"));
      usable(realm)
          .map(KeyMetadataRepresentation::getProviderId)
          .filter(other -> !other.equals(key.provider()))
          .distinct()
          .forEach(other -> change(realm, other, Map.of(ACTIVE, "false")));
      return read(realm).stream()
          .filter(each -> each.state() == State.SIGNING && each.id().equals(key.id()))
          .findFirst()
          .orElseThrow(() -> new StackFailure("Keycloak does not sign with " + key.id() + "."));
    }
  }

  /** When the oldest token that an earlier key has signed is over; empty where there is none. */
  public Optional<Instant> retirableFrom() throws IOException {
    Duration life = longestLife();
    return all().stream()
        .filter(key -> key.state() == State.RETIRING)
        .map(key -> key.since() == null ? Instant.now() : key.since())
        .map(superseded -> superseded.plus(life))
        .max(Comparator.naturalOrder());
  }

  /**
   * Removes the keys that sign nothing any more.
   *
   * @return which
   * @throws StackFailure where tokens of theirs may still be good, saying until when
   */
  public List<Key> retire() throws IOException {
    Optional<Instant> from = retirableFrom();
    if (from.isPresent() && Instant.now().isBefore(from.get())) {
      throw new StackFailure(
          "Tokens of the key before may be good until %s; retire it then.".formatted(from.get()));
    }
    return retireNow();
  }

  /** As {@link #retire}, for whoever knows that nobody holds a token of theirs any more. */
  public List<Key> retireNow() throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm(KeycloakServer.REALM);
      List<Key> old = read(realm).stream().filter(key -> key.state() == State.RETIRING).toList();
      old.stream()
          .map(Key::provider)
          .distinct()
          .forEach(provider -> realm.components().component(provider).remove());
      return old;
    }
  }

  /**
   * For how long a token that is signed now can be good. ID tokens count as long as a sign-in,
   * because whoever signs out shows theirs.
   */
  public Duration longestLife() throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm(KeycloakServer.REALM);
      RealmRepresentation settings = realm.toRepresentation();
      long seconds =
          Math.max(settings.getAccessTokenLifespan(), settings.getSsoSessionMaxLifespan());
      for (ClientRepresentation client : realm.clients().findAll()) {
        Map<String, String> own =
            client.getAttributes() == null ? Map.of() : client.getAttributes();
        for (String life : List.of("access.token.lifespan", "client.session.max.lifespan")) {
          String value = own.getOrDefault(life, "");
          seconds = Math.max(seconds, value.matches("\\d+") ? Long.parseLong(value) : 0);
        }
      }
      return Duration.ofSeconds(seconds);
    }
  }

  private static List<Key> read(RealmResource realm) {
    KeyMetadataRepresentation signing =
        usable(realm)
            .filter(key -> "ACTIVE".equals(key.getStatus()))
            .max(Comparator.comparingLong(KeyMetadataRepresentation::getProviderPriority))
            .orElseThrow(() -> new StackFailure("The realm has no key to sign tokens with."));
    Instant signs =
        signing.getProviderPriority() < EARLIEST
            ? null
            : Instant.ofEpochSecond(signing.getProviderPriority());
    List<Key> keys = new ArrayList<>();
    usable(realm)
        .sorted(Comparator.comparingLong(KeyMetadataRepresentation::getProviderPriority).reversed())
        .forEach(
            key -> {
              if (key.getKid().equals(signing.getKid())) {
                keys.add(new Key(key.getProviderId(), key.getKid(), State.SIGNING, signs));
              } else if (key.getProviderPriority() == WAITS) {
                Instant made = made(realm, key.getProviderId());
                keys.add(0, new Key(key.getProviderId(), key.getKid(), State.PUBLISHED, made));
              } else {
                keys.add(new Key(key.getProviderId(), key.getKid(), State.RETIRING, signs));
              }
            });
    return List.copyOf(keys);
  }

  private static Stream<KeyMetadataRepresentation> usable(RealmResource realm) {
    return realm.keys().getKeyMetadata().getKeys().stream()
        .filter(key -> ALGORITHM.equals(key.getAlgorithm()))
        .filter(key -> !"DISABLED".equals(key.getStatus()));
  }

  /** A key that somebody else made to wait counts as made now. */
  private static Instant made(RealmResource realm, String provider) {
    String name = realm.components().component(provider).toRepresentation().getName();
    return name.matches(PREFIX + "\\d{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(name.substring(PREFIX.length())))
        : Instant.now();
  }

  private static void change(RealmResource realm, String provider, Map<String, String> settings) {
    ComponentRepresentation key = realm.components().component(provider).toRepresentation();
    settings.forEach((name, value) -> key.getConfig().putSingle(name, value));
    realm.components().component(provider).update(key);
  }

  /** A key's id as people see it. */
  public static String shown(String id) {
    return id.substring(0, Math.min(8, id.length()));
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
