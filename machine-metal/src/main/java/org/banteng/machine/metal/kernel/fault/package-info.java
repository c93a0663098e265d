/** What a program does wrong, and memory that is not there yet. */
package org.banteng.machine.metal.kernel.fault;
