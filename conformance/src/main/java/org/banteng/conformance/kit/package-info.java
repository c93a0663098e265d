/**
 * What the conformance programs are written with: an {@link org.banteng.conformance.kit.Area} is a
 * list of named cases that all ranks run together, {@link org.banteng.conformance.kit.Expect}
 * checks, {@link org.banteng.conformance.kit.Cells} is data of any datatype in any kind of buffer.
 *
 * <p>The programs run on every machine, so this package and the areas stay within the class library
 * that the ahead-of-time compiler has.
 */
package org.banteng.conformance.kit;
