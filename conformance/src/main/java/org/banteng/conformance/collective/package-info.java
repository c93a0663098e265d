/**
 * Collective operations (MPI 4.1, chapter 6): all ranks of a communicator call, in the same order,
 * and each gets its part of the result.
 */
package org.banteng.conformance.collective;
