/** Time: the processor's time-stamp counter, how fast it runs, and the date when it began. */
package org.banteng.machine.metal.kernel.clock;
