/**
 * What object streams know of classes. The JDK asks reflection, which finds no members in a
 * compiled program. Here the image build makes a {@link
 * org.banteng.machine.metal.serial.SerialForm} for each class whose objects may be in a stream, and
 * the JDK's {@code ObjectStreamClass} gets the other classes of this package where it names those
 * of {@code java.lang.reflect}; their methods have the names that it calls. Start reading at {@code
 * SerialForm}.
 */
package org.banteng.machine.metal.serial;
