package bank.ballast.ledger.posting;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts several calls' lists as one, and tells each call what became of its own. */
final class SharedBatch {

  private SharedBatch() {}

  /**
   * What became of one call.
   *
   * @param results one a posting, or null where it failed
   * @param failure why it failed, or null
   */
  record Outcome(@Nullable List<PostingResult> results, @Nullable RuntimeException failure) {

    static Outcome of(List<PostingResult> results) {
      return new Outcome(List.copyOf(results), null);
    }

    static Outcome of(RuntimeException failure) {
      return new Outcome(null, failure);
    }

    /** The results, or the failure thrown. */
    List<PostingResult> get() {
      if (results == null) {
        throw failure == null ? new IllegalStateException("neither results nor failure") : failure;
      }
      return results;
    }
  }

  /**
   * Posts.
   *
   * @param poster posts a list, one result a posting
   * @param calls each call's postings
   * @return one outcome a call
   */
  static List<Outcome> post(
      Function<List<Posting>, List<PostingResult>> poster, List<List<Posting>> calls) {
    try {
      List<PostingResult> results = poster.apply(calls.stream().flatMap(List::stream).toList());
      List<Outcome> outcomes = new ArrayList<>(calls.size());
      int from = 0;
      for (List<Posting> call : calls) {
        int to = from + call.size();
        outcomes.add(Outcome.of(results.subList(from, to)));
        from = to;
      }
      return outcomes;
    } catch (Refusal unavailable) {
      return calls.stream().map(call -> Outcome.of(unavailable)).toList();
    } catch (RuntimeException fault) {
      if (calls.size() == 1) {
        return List.of(Outcome.of(fault));
      }
      // The fault is one call's alone, and the others do not suffer. Those of them that were kept
      // before it, as parts of a long list are, learn that they were posted already.
      return calls.stream().flatMap(call -> post(poster, List.of(call)).stream()).toList();
    }
  }
}
