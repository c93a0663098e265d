/** Members and classes of {@code java.util}. */
package org.banteng.machine.metal.library.java.util;
