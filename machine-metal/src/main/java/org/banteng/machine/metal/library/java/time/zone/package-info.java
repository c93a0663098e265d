/** Members of classes of {@code java.time.zone}. */
package org.banteng.machine.metal.library.java.time.zone;
