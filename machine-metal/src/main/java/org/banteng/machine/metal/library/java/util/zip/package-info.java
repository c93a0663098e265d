/** Of {@code java.util.zip}. */
package org.banteng.machine.metal.library.java.util.zip;
