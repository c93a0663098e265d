/** Of {@code java.nio.file}. */
package org.banteng.machine.metal.library.java.nio.file;
