package bank.ballast.ledger.posting;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent calls share database transactions.
 *
 * <p>It has no thread and no pause of its own: a call that finds a lane free leads, and takes along
 * all that wait; while its batch is written and committed, the next one gathers. So a lone caller
 * waits for nobody, and the more callers there are, the more of them share a commit.
 */
final class Gathering {

  /** So many postings in one batch: what is locked together is also waited for together. */
  private static final int MOST_POSTINGS = 256;

  private final Function<List<Posting>, List<PostingResult>> poster;
  private final int lanes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Call> waiting = new ArrayDeque<>();
  private int leading;

  /**
   * Gathers for one poster.
   *
   * @param poster posts a list in one database transaction where it can, one result a posting
   * @param lanes so many batches at a time
   */
  Gathering(Function<List<Posting>, List<PostingResult>> poster, int lanes) {
    this.poster = poster;
    this.lanes = lanes;
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
      while (!mine.answered()) {
        if (leading < lanes && !waiting.isEmpty()) {
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
    List<Call> batch = take();
    leading++;
    lock.unlock();
    try {
      answer(batch);
    } finally {
      lock.lock();
      leading--;
      // Only where this thread is at its end (no memory, for one) is a call left without an answer.
      batch.stream().filter(call -> !call.answered()).forEach(Call::fail);
      batch.forEach(call -> call.ready.signal());
      Call next = waiting.peek();
      if (next != null) {
        next.ready.signal();
      }
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
    try {
      List<PostingResult> results =
          poster.apply(batch.stream().flatMap(call -> call.postings.stream()).toList());
      int from = 0;
      for (Call call : batch) {
        int to = from + call.postings.size();
        call.answer(results.subList(from, to));
        from = to;
      }
    } catch (Refusal unavailable) {
      batch.forEach(call -> call.fail(unavailable));
    } catch (RuntimeException fault) {
      answerOneByOne(batch, fault);
    }
  }

  /** Nothing of the batch was kept. The fault is one call's alone, and the others do not suffer. */
  private void answerOneByOne(List<Call> batch, RuntimeException fault) {
    for (Call call : batch) {
      try {
        if (batch.size() == 1) {
          call.fail(fault);
        } else {
          call.answer(poster.apply(call.postings));
        }
      } catch (RuntimeException own) {
        call.fail(own);
      }
    }
  }

  /** One caller's postings, and what became of them; read and written under the lock. */
  private static final class Call {

    private final List<Posting> postings;
    private final Condition ready;
    private @Nullable List<PostingResult> results;
    private @Nullable RuntimeException failure;

    Call(List<Posting> postings, Condition ready) {
      this.postings = postings;
      this.ready = ready;
    }

    void answer(List<PostingResult> answer) {
      results = List.copyOf(answer);
    }

    void fail(RuntimeException fault) {
      failure = fault;
    }

    void fail() {
      fail(new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE));
    }

    boolean answered() {
      return results != null || failure != null;
    }

    List<PostingResult> results() {
      if (results == null) {
        throw failure == null ? new IllegalStateException("not answered") : failure;
      }
      return results;
    }
  }
}
