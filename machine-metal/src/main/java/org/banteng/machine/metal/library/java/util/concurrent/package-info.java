/** Members and classes of {@code java.util.concurrent}. */
package org.banteng.machine.metal.library.java.util.concurrent;
