/** Members of classes of {@code java.time}. */
package org.banteng.machine.metal.library.java.time;
