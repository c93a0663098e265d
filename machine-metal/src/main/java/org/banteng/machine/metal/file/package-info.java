/**
 * Files and standard input, as a compiled program's class library sees them: {@link
 * org.banteng.machine.metal.file.Posix} is POSIX in Java's types. {@code java.io} in {@code
 * org.banteng.machine.metal.library} stands on it. Below it are C functions of {@code files.c} and
 * a C library, whose system calls Linux answers, or the kernel of bare metal.
 */
package org.banteng.machine.metal.file;
