/** Of {@code sun.util.locale.provider}: what the JDK's {@code java.time} asks of it, in English. */
package org.banteng.machine.metal.library.sun.util.locale.provider;
