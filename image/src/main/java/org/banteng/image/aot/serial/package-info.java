/**
 * What object streams need to know of a program's classes: found while it is compiled, since
 * nothing can look for it afterwards. {@link org.banteng.image.aot.serial.SerialClasses} finds the
 * classes, {@link org.banteng.image.aot.serial.SerialFacts} what their class files say, and {@link
 * org.banteng.image.aot.serial.FormMaker} makes a {@link
 * org.banteng.machine.metal.serial.SerialForm} of it. A program without object streams has none of
 * these.
 */
package org.banteng.image.aot.serial;
