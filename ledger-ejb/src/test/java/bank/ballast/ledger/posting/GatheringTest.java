package bank.ballast.ledger.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatheringTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void end() throws InterruptedException {
    callers.shutdownNow();
    assertTrue(callers.awaitTermination(20, TimeUnit.SECONDS));
  }

  @Test
  void aLoneCallersPostingIsABatchOfItsOwn() {
    List<Integer> sizes = new ArrayList<>();
    Gathering gathering =
        new Gathering(
            postings -> {
              sizes.add(postings.size());
              return posted(postings);
            },
            1);

    gathering.post(List.of(posting()));
    gathering.post(List.of(posting(), posting()));

    assertEquals(List.of(1, 2), sizes);
  }

  @Test
  void whoComesWhileABatchIsWrittenSharesTheNext() throws Exception {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch firstIsWritten = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    Gathering gathering =
        new Gathering(
            postings -> {
              sizes.add(postings.size());
              if (sizes.size() == 1) {
                firstIsWritten.countDown();
                await(others);
              }
              return posted(postings);
            },
            1);
    List<Future<List<PostingResult>>> calls = new ArrayList<>();
    calls.add(callers.submit(() -> gathering.post(List.of(posting()))));
    await(firstIsWritten);
    for (int i = 0; i < 31; i++) {
      calls.add(callers.submit(() -> gathering.post(List.of(posting()))));
    }
    while (gathering.waiting() < 31) {
      Thread.onSpinWait();
    }
    others.countDown();

    for (Future<List<PostingResult>> call : calls) {
      assertEquals(1, call.get().size());
    }
    assertEquals(List.of(1, 31), sizes);
  }

  @Test
  void eachCallerGetsTheResultsOfItsOwnPostings() throws Exception {
    Posting refused = posting();
    Gathering gathering =
        new Gathering(
            postings ->
                postings.stream()
                    .map(it -> it.equals(refused) ? refusal() : new PostingResult.Posted())
                    .toList(),
            2);
    List<Future<List<PostingResult>>> others = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      others.add(callers.submit(() -> gathering.post(List.of(posting(), posting()))));
    }
    List<PostingResult> own = gathering.post(List.of(posting(), refused));

    assertInstanceOf(PostingResult.Posted.class, own.get(0));
    assertInstanceOf(PostingResult.Refused.class, own.get(1));
    for (Future<List<PostingResult>> other : others) {
      assertEquals(List.of(new PostingResult.Posted(), new PostingResult.Posted()), other.get());
    }
  }

  @Test
  void oneCallersFaultIsNoOthers() throws Exception {
    Posting poison = posting();
    CountDownLatch firstIsWritten = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    AtomicInteger batches = new AtomicInteger();
    Gathering gathering =
        new Gathering(
            postings -> {
              if (batches.incrementAndGet() == 1) {
                firstIsWritten.countDown();
                await(others);
              }
              if (postings.contains(poison)) {
                throw new IllegalStateException("poison");
              }
              return posted(postings);
            },
            1);
    Future<List<PostingResult>> first = callers.submit(() -> gathering.post(List.of(posting())));
    await(firstIsWritten);
    Future<List<PostingResult>> sound = callers.submit(() -> gathering.post(List.of(posting())));
    Future<List<PostingResult>> poisoned = callers.submit(() -> gathering.post(List.of(poison)));
    while (gathering.waiting() < 2) {
      Thread.onSpinWait();
    }
    others.countDown();

    assertEquals(1, first.get().size());
    assertEquals(1, sound.get().size());
    assertInstanceOf(
        IllegalStateException.class,
        assertThrows(ExecutionException.class, poisoned::get).getCause());
  }

  @Test
  void whereTheDatabaseIsAwayNobodyIsLeftWaiting() throws Exception {
    Gathering gathering =
        new Gathering(
            postings -> {
              throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
            },
            2);
    List<Future<List<PostingResult>>> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(callers.submit(() -> gathering.post(List.of(posting()))));
    }

    for (Future<List<PostingResult>> call : calls) {
      assertInstanceOf(Refusal.class, assertThrows(ExecutionException.class, call::get).getCause());
    }
  }

  private static List<PostingResult> posted(List<Posting> postings) {
    return Collections.nCopies(postings.size(), new PostingResult.Posted());
  }

  private static PostingResult refusal() {
    return new PostingResult.Refused(new Refusal(LedgerRefusal.INSUFFICIENT_FUNDS));
  }

  /** One that no other is equal to. */
  private static Posting posting() {
    return new Posting(
        List.of(), List.of(new CompanionRow("row_" + NUMBER.getAndIncrement(), Map.of())));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
