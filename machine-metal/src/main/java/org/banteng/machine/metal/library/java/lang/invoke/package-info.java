/** Classes of {@code java.lang.invoke}. */
package org.banteng.machine.metal.library.java.lang.invoke;
