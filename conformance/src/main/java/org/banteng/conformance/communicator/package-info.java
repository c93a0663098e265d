/** Groups, communicators, and what hangs on them (MPI 4.1, chapters 7 and 10). */
package org.banteng.conformance.communicator;
