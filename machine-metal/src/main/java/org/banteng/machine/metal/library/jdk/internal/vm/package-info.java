/** Classes of {@code jdk.internal.vm}. */
package org.banteng.machine.metal.library.jdk.internal.vm;
