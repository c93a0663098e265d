/**
 * Java to an executable, ahead of time: TeaVM turns the classes that a program can reach into C,
 * gcc turns that into machine code.
 *
 * <p>Start reading at {@link org.banteng.image.HostedImage}, which does it for a job of processes
 * under Linux.
 */
package org.banteng.image;
