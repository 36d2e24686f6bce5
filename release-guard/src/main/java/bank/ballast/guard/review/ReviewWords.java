package bank.ballast.guard.review;

import bank.ballast.guard.traffic.Harm;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a review says in words of its own. */
final class ReviewWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ReviewWords() {}

  /** In two or three sentences, from the record alone. */
  static String summary(Review review) {
    Review.Impact impact = review.impact();
    Review.Times times = review.times();
    String what =
        switch (review.incident().cause()) {
          case RELEASE -> "A release did not behave as it should";
          case STABLE_RELEASE -> "Synthetic customers did not get through to the stable release";
          case APP_VERSION -> "A version of the app harmed its users";
          case PERSON -> "Somebody opened this incident by hand";
        };
    String whom =
        impact.touched() == 0
            ? "No customer is known to have met it."
            : "%s touched, and lost %s in all; %s told by the bank."
                .formatted(
                    impact.assigned() == 0
                        ? count(
                            impact.touched(),
                            "customer or device was",
                            "customers and devices were")
                        : "Of %d customers and devices that it had served, %s"
                            .formatted(impact.assigned(), count(impact.touched(), "was", "were")),
                    count(Math.round(impact.minutes()), "minute", "minutes"),
                    count(impact.told(), "customer was", "customers were"));
    String time =
        times.felt() == null || times.over() == null
            ? ""
            : " From the first harm to the end it took %s."
                .formatted(length(times.felt(), times.over()));
    String why =
        review.release() == null || review.release().reason() == null
            ? ""
            : " Found by %s: %s."
                .formatted(
                    review.release().reason().code(),
                    review.release().reason().detail().replaceFirst("\\.$", ""));
    return what + ". " + whom + time + why;
  }

  static String harm(Harm harm) {
    return switch (harm) {
      case FAILED_LOG_IN -> "Turned away although signed in";
      case ERROR -> "An error of the bank";
      case DROPPED -> "A connection that broke";
      case REFUSED_PAYMENT -> "A payment that was refused";
      case SEEN_BY_CLIENT -> "Something that only the app saw";
    };
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  static String length(Instant from, Instant to) {
    long seconds = Math.round(Duration.between(from, to).toMillis() / 1000.0);
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }

  private static String count(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
