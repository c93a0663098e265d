/** Instances, what each processor runs of them, and how one gives way to the next. */
package org.banteng.machine.metal.kernel.scheduler;
