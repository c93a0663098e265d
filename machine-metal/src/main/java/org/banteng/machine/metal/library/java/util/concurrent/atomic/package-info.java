/** Members of classes of {@code java.util.concurrent.atomic}. */
package org.banteng.machine.metal.library.java.util.concurrent.atomic;
