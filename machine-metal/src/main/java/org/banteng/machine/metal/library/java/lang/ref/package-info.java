/** Of {@code java.lang.ref}. */
package org.banteng.machine.metal.library.java.lang.ref;
