/**
 * Stress tests of the bus: two threads at the two ends of one queue, millions of times, and what
 * they saw.
 *
 * <p>Each class is a test for jcstress: its {@code @Actor} methods run at the same time, once for
 * each fresh instance of the class, {@code @Arbiter} after both. What they leave in the result is
 * counted, and each {@code @Outcome} says of one result whether it may occur and how it comes
 * about. A result that may not occur and does, once in a hundred million, fails the build. Start
 * reading at {@link org.banteng.concurrency.InlineMessageIsSeenWhole}; {@link
 * org.banteng.concurrency.SmallQueue} is what the tests have in common.
 */
package org.banteng.concurrency;
