/** Members of classes of {@code java.time.format}. */
package org.banteng.machine.metal.library.java.time.format;
