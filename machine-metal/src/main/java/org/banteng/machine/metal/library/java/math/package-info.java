/** Members of classes of {@code java.math}. */
package org.banteng.machine.metal.library.java.math;
