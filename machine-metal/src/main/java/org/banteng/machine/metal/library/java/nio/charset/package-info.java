/** Members of classes of {@code java.nio.charset}. */
package org.banteng.machine.metal.library.java.nio.charset;
