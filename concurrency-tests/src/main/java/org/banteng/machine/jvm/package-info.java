/**
 * Stress tests of what the JVM machine keeps to itself, and so in its package: how a core falls
 * asleep, and how one core shows another a place to copy from.
 */
package org.banteng.machine.jvm;
