/**
 * Java to an executable, ahead of time: TeaVM turns the classes that a program can reach into C,
 * gcc turns that into machine code.
 *
 * <p>Start reading at {@link org.banteng.image.HostedImage}, which does it for a program of one
 * rank under Linux.
 */
package org.banteng.image;
