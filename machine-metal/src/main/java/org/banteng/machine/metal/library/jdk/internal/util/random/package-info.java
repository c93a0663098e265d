/** Members of classes of {@code jdk.internal.util.random}. */
package org.banteng.machine.metal.library.jdk.internal.util.random;
