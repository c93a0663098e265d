/** Members and classes of {@code sun.nio.cs}. */
package org.banteng.machine.metal.library.sun.nio.cs;
