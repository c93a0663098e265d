/** Of {@code jdk.internal.ref}. */
package org.banteng.machine.metal.library.jdk.internal.ref;
