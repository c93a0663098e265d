package org.banteng.engine.message;

/**
 * What a fiber in {@code probe} waits for.
 *
 * @param context of the communicator
 * @param source rank in the communicator, or {@link Matcher#ANY}
 * @param tag or {@link Matcher#ANY}
 */
public record Probe(int context, int source, int tag) {}
