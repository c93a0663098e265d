/**
 * Messages between ranks: matching, the eager and the rendezvous protocol, progress.
 *
 * <p>Start reading at {@link org.banteng.engine.message.Endpoint}, which is one rank's end of all
 * its messages: {@code send} chooses the protocol, {@code receive} matches. {@link
 * org.banteng.engine.message.Progress} takes in what the bus brings to a core and hands it to the
 * endpoints there; {@link org.banteng.engine.message.Matcher} brings messages and receives together
 * in MPI's order; {@link org.banteng.engine.message.Envelope} is what a message looks like on the
 * bus.
 */
package org.banteng.engine.message;
