/** Members and classes of {@code java.util.stream}. */
package org.banteng.machine.metal.library.java.util.stream;
