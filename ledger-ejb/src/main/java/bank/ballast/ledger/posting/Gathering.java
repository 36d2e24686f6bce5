package bank.ballast.ledger.posting;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent calls share database transactions.
 *
 * <p>It has no thread of its own: a call that finds a lane free leads, and takes along all that
 * wait; while its batch is written and committed, the next one gathers. So the more callers there
 * are, the more of them share a commit; how long a leader pauses for others is {@link Pace}'s.
 */
final class Gathering {

  /** So many postings in one batch: what is locked together is also waited for together. */
  private static final int MOST_POSTINGS = 256;

  private final Function<List<Posting>, List<PostingResult>> poster;
  private final int lanes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition enough = lock.newCondition();
  private final Deque<Call> waiting = new ArrayDeque<>();
  private final Pace pace;
  private boolean pausing;
  private int leading;
  private int written;

  /**
   * Gathers for one poster.
   *
   * @param poster posts a list in one database transaction where it can, one result a posting
   * @param lanes so many batches at a time
   */
  Gathering(Function<List<Posting>, List<PostingResult>> poster, int lanes) {
    this.poster = poster;
    this.lanes = lanes;
    this.pace = new Pace(lanes);
  }

  /**
   * Posts, together with whoever else calls now. A list is never divided.
   *
   * @return one result a posting, in the same order
   */
  List<PostingResult> post(List<Posting> postings) {
    if (postings.size() >= MOST_POSTINGS) {
      return poster.apply(postings);
    }
    Call mine = new Call(postings, lock.newCondition());
    lock.lock();
    try {
      waiting.add(mine);
      if (pausing && waiting.size() >= pace.worthwhile()) {
        enough.signal();
      }
      while (!mine.answered()) {
        if (leading < lanes && !pausing && !waiting.isEmpty()) {
          lead();
        } else {
          // Not to be interrupted: the posting is under way, and its outcome is owed.
          mine.ready.awaitUninterruptibly();
        }
      }
    } finally {
      lock.unlock();
    }
    return mine.results();
  }

  /** How many calls wait for a lane now. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the next batch and posts it, without the lock while the database works. */
  private void lead() {
    pause();
    List<Call> batch = take();
    leading++;
    written += batch.size();
    wakeNext();
    lock.unlock();
    try {
      answer(batch);
    } finally {
      lock.lock();
      pace.note(waiting.size() + written);
      leading--;
      written -= batch.size();
      // Only where this thread is at its end (no memory, for one) is a call left without an answer.
      for (Call call : batch) {
        if (!call.answered()) {
          call.outcome = SharedBatch.Outcome.of(new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE));
        }
        call.ready.signal();
      }
      wakeNext();
    }
  }

  /** Waits a moment for those who are expected. What waits now may be led by nobody else. */
  private void pause() {
    pausing = true;
    try {
      long left = Pace.LONGEST_PAUSE_NANOS;
      while (left > 0 && waiting.size() < pace.worthwhile()) {
        left = enough.awaitNanos(left);
      }
    } catch (InterruptedException goOn) {
      // Not to be interrupted: the posting is owed. Whoever interrupts learns of it afterwards.
      Thread.currentThread().interrupt();
    } finally {
      pausing = false;
    }
  }

  private void wakeNext() {
    Call next = waiting.peek();
    if (next != null && leading < lanes) {
      next.ready.signal();
    }
  }

  private List<Call> take() {
    List<Call> batch = new ArrayList<>();
    int postings = 0;
    for (Call next = waiting.peek(); next != null; next = waiting.peek()) {
      postings += next.postings.size();
      if (!batch.isEmpty() && postings > MOST_POSTINGS) {
        break;
      }
      batch.add(waiting.remove());
    }
    return batch;
  }

  private void answer(List<Call> batch) {
    List<SharedBatch.Outcome> outcomes =
        SharedBatch.post(poster, batch.stream().map(call -> call.postings).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      batch.get(i).outcome = outcomes.get(i);
    }
  }

  /** One caller's postings, and what became of them; read and written under the lock. */
  private static final class Call {

    private final List<Posting> postings;
    private final Condition ready;
    private SharedBatch.@Nullable Outcome outcome;

    Call(List<Posting> postings, Condition ready) {
      this.postings = postings;
      this.ready = ready;
    }

    boolean answered() {
      return outcome != null;
    }

    List<PostingResult> results() {
      return Objects.requireNonNull(outcome).get();
    }
  }
}
