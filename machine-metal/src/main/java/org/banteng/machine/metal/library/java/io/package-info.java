/** What stands in for classes of {@code java.io}: those of files. */
package org.banteng.machine.metal.library.java.io;
