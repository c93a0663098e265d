/** Members of classes of {@code java.nio}. */
package org.banteng.machine.metal.library.java.nio;
