/** Members and classes of {@code jdk.internal.misc}. */
package org.banteng.machine.metal.library.jdk.internal.misc;
