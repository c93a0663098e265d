/**
 * Collective operations: algorithms over the messages of a {@link
 * org.banteng.engine.communicator.Team}.
 *
 * <p>Start reading at {@link org.banteng.engine.collective.Collectives}: one method for each
 * operation of the standard. Each operation has a class of its own, which brings the buffers into
 * shape, and then a method, or a class, for each algorithm; {@link
 * org.banteng.engine.collective.Algorithms} is the table by which one is chosen.
 *
 * <p>A place is a base and a byte offset, see {@link org.banteng.machine.Memory}. What only moves
 * data sees bytes without gaps: of types with gaps, packed into scratch memory. What combines data
 * keeps the gaps, as operators want elements, and only scratch memory holds what is in them.
 */
package org.banteng.engine.collective;
