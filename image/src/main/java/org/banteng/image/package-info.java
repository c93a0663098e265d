/**
 * Java to an executable, ahead of time: TeaVM turns the classes that a program can reach into C,
 * gcc turns that into machine code.
 *
 * <p>Start reading at {@link org.banteng.image.aot.ProgramImage}. What it is done for: {@link
 * org.banteng.image.HostedTarget}, processes under Linux, and {@link
 * org.banteng.image.boot.BootTarget}, bare metal.
 */
package org.banteng.image;
