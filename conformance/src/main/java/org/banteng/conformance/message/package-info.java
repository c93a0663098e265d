/** Point-to-point communication, and what stands around it: MPI 4.1, chapters 3, 9 and 11. */
package org.banteng.conformance.message;
