/** Members and classes of {@code jdk.internal.access}. */
package org.banteng.machine.metal.library.jdk.internal.access;
