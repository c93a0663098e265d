/** Members of classes of {@code java.lang.reflect}. */
package org.banteng.machine.metal.library.java.lang.reflect;
