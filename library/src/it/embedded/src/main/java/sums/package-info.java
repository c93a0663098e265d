/** A program outside Banteng that has it as a dependency. */
package sums;
