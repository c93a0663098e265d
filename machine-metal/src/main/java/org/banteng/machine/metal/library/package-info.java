/**
 * Java's library as a compiled program has it, where TeaVM has none or does otherwise than Java
 * says. Below this package lie those of Java, with
 *
 * <ul>
 *   <li>classes: {@code java.lang.TThrowable} takes the place of {@code java.lang.Throwable};
 *   <li>members of classes: the static methods of {@code java.lang.StringMembers} take the place of
 *       those of {@code java.lang.String} that have the same name and parameters, or are added to
 *       it. With {@link org.banteng.machine.metal.library.OfObject}, a method is one of an object,
 *       which is its first parameter.
 * </ul>
 *
 * <p>The image build puts them there; what is not here comes from the JDK itself or from TeaVM.
 */
package org.banteng.machine.metal.library;
