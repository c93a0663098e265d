/**
 * What MPI means, written once for every machine. From the bottom up: {@code error} and {@code
 * datatype}, {@code op}, {@code group}; {@code message} moves messages between ranks, {@code board}
 * notes; {@code communicator} gives them their scope; {@code collective} builds the collective
 * operations on that; {@code process} is a rank as a program sees it; {@code report} tells where
 * ranks are. A package uses only those before it.
 */
package org.banteng.engine;
