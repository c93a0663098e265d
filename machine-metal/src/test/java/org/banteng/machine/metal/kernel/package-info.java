/**
 * The kernel on the JVM: {@link org.banteng.machine.metal.kernel.TestMachine} has memory and ports,
 * and three classes here stand in for those of the same name that the image build gives a meaning.
 */
package org.banteng.machine.metal.kernel;
