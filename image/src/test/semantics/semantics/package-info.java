/**
 * What Java programs can rely on, area by area: each prints what it finds, and prints the same on
 * every machine. Start at {@link semantics.Semantics}.
 */
package semantics;
