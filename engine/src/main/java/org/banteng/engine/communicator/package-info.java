/**
 * A communicator as one rank holds it, {@link org.banteng.engine.communicator.Communicator}, with
 * point-to-point communication in it; and {@link org.banteng.engine.communicator.Team}, the same
 * ranks as a collective operation sees them.
 */
package org.banteng.engine.communicator;
