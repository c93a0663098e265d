/**
 * Classes of {@code java.lang} as a compiled program has them: {@code TThrowable} becomes {@code
 * java.lang.Throwable} when it is compiled, and so on.
 */
package org.banteng.machine.metal.library.java.lang;
