/**
 * {@code java.nio.file} for compiled programs: the JDK's own classes stand on a provider, and this
 * is the one for the files of {@link org.banteng.machine.metal.file.Posix}. A path is a text in
 * UTF-8.
 */
package org.banteng.machine.metal.filesystem;
