package bank.ballast.security;

import java.time.Instant;

/**
 * Sensitive acts that a token alone does not carry (RFC 9470; dynamic linking as in article 5 of
 * the regulatory technical standards on strong customer authentication, EU 2018/389).
 *
 * <p>The first call with an act is refused, and leaves a challenge: a hash of the act, good for
 * five minutes. The actor signs in again at the level that the refusal names, and the same act
 * passes once with the challenge and a token of that sign-in, both as {@link StepUpProof} has them.
 */
public interface StepUps {

  /**
   * Lets the act pass, or refuses it. Where the caller has a transaction, the challenge is spent in
   * it: both happen, or neither.
   *
   * @param act what is asked for, as the actor sees it
   * @param use what the challenge is spent for, at most 100 ASCII characters: the same use passes
   *     again, so that a call which was cut short can be repeated. The caller sees to it that one
   *     use has one effect.
   * @throws bank.ballast.kernel.Refusal {@link StepUpRefusal#STEP_UP_REQUIRED}, {@link
   *     StepUpRefusal#STEP_UP_UNKNOWN}, {@link StepUpRefusal#STEP_UP_MISMATCH}, {@link
   *     StepUpRefusal#STEP_UP_EXPIRED}, {@link StepUpRefusal#STEP_UP_SPENT}
   */
  void require(StepUpAct act, String use);

  /**
   * Forgets challenges that served nobody; what was confirmed stays.
   *
   * @param before those made before this moment, which must lie behind all that may still serve
   */
  void forgetUnused(Instant before);
}
