/** Classes of {@code java.util.concurrent.locks}. */
package org.banteng.machine.metal.library.java.util.concurrent.locks;
