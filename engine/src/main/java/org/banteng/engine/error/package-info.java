/** Errors as MPI counts them: classes, and the exception that carries one up to package mpi. */
package org.banteng.engine.error;
