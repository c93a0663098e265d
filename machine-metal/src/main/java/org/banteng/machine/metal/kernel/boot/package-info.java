/**
 * From the first instruction to the first instance: what the loader tells, and the order in which
 * everything is set up. Start reading at {@link org.banteng.machine.metal.kernel.boot.Boot}.
 */
package org.banteng.machine.metal.kernel.boot;
