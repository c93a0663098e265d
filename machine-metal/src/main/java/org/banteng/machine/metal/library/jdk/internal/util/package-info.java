/** Members and classes of {@code jdk.internal.util}. */
package org.banteng.machine.metal.library.jdk.internal.util;
